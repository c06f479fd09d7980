import { setTimeout as sleep } from 'node:timers/promises';
import { type RemoteTrack, type Room, RoomEvent, TrackKind } from '@livekit/rtc-node';
import { enterMedia, type Entering } from '@ronda/member/voice';
import { hear } from '@ronda/member/sound/hear';
import { inTime } from '@ronda/member/sound/in-time';
import { BLOCK_MS } from '@ronda/member/sound/sound';
import { amplitudeAt, HEARD } from '../../sound/amplitude.ts';
import type { Span } from './spans.ts';

/** What LiveKit forwards, by whose tone it is, however honest listeners would have dealt with it. */
export interface Listener {
  /** When each seat's tone was heard. */
  readonly heard: ReadonlyMap<string, readonly Span[]>;
  /** When there was somebody to hear it, until now. */
  readonly there: readonly Span[];
  stop(): Promise<void>;
}

/** Blocks in a row that make a tone. */
const BLOCKS = 3;
/**
 * The same on a track that is called another's. As one begins or ends rtc-node may play noise, which is like anybody's
 * tone, for 150 ms at most; and it may go on with a track of before when somebody else's comes by the same way.
 */
const BLOCKS_OF_OTHERS = 20;
/** A pause as short as that is one of the network, not of who sings. */
const PAUSE_MS = 100;
const RETRY_MS = 200;
const PATIENCE_MS = 1000;

/** Is in the media room whenever it can be had, and hears these tones, each of one seat. */
export function listenFor(toneOf: ReadonlyMap<string, number>, member: Entering): Listener {
  const tones = [...toneOf.values()];
  const seatOf = new Map([...toneOf].map(([seat, tone]) => [tone, seat]));
  const heard = new Map<string, { from: number; to: number }[]>();
  const there: { from: number; to: number }[] = [];
  let stopped = false;

  function note(seat: string, blocks: number): void {
    const now = Date.now();
    const spans = heard.get(seat) ?? [];
    heard.set(seat, spans);
    const last = spans.at(-1);
    if (last !== undefined && now - last.to < PAUSE_MS) last.to = now;
    else spans.push({ from: now - blocks * BLOCK_MS, to: now });
  }

  /** One track is one person's, so that what is beside the loudest tone is the click with which that one began. */
  function follow(track: RemoteTrack, of: string): void {
    let before: number | null = null;
    let inARow = 0;
    hear(track, { sealed: true }, (data) => {
      const tone = loudestOf(tones, data);
      inARow = tone === before ? inARow + 1 : 1;
      before = tone;
      const seat = tone === null ? undefined : seatOf.get(tone);
      const blocks = seat === of ? BLOCKS : BLOCKS_OF_OTHERS;
      if (seat !== undefined && inARow >= blocks) note(seat, blocks);
    });
  }

  async function once(): Promise<void> {
    let lost = () => {};
    const gone = new Promise<void>((resolve) => {
      lost = resolve;
    });
    const room = await enterMedia(member, { hears: true }, (joining: Room) => {
      joining.on(RoomEvent.TrackSubscribed, (track, _publication, { identity }) => {
        if (track.kind !== TrackKind.KIND_AUDIO) return;
        try {
          follow(track, identity);
        } catch {
          // One that has gone again meanwhile cannot be listened to.
        }
      });
      // Whoever waits until it comes back by itself hears nothing meanwhile.
      joining.once(RoomEvent.Reconnecting, lost);
      joining.once(RoomEvent.Disconnected, lost);
    });
    const span = { from: Date.now(), to: Infinity };
    there.push(span);
    while (!stopped && room.isConnected)
      if ((await Promise.race([gone.then(() => 'gone'), sleep(RETRY_MS)])) === 'gone') break;
    span.to = Date.now();
    // LiveKit may be away, and not answer to that.
    await inTime(room.disconnect(), PATIENCE_MS);
  }

  async function stay(): Promise<void> {
    while (!stopped) {
      await once().catch(() => {});
      if (!stopped) await sleep(RETRY_MS);
    }
  }
  const staying = stay();

  return {
    heard,
    get there() {
      return there.map(({ from, to }) => ({ from, to: Math.min(to, Date.now()) }));
    },
    async stop() {
      stopped = true;
      await staying;
    },
  };
}

/** Null in silence. */
function loudestOf(tones: readonly number[], data: Int16Array): number | null {
  if (!data.some((sample) => Math.abs(sample) > (HEARD / 2) * 32_768)) return null;
  let loudest: number | null = null;
  let most = HEARD;
  for (const tone of tones) {
    const amplitude = amplitudeAt(tone, data);
    if (amplitude <= most) continue;
    most = amplitude;
    loudest = tone;
  }
  return loudest;
}
