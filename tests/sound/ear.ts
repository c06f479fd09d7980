import { RoomEvent, TrackKind, type RemoteTrack, type Room } from '@livekit/rtc-node';
import { hear } from '@ronda/member/sound/hear';
import { BLOCK_MS } from '@ronda/member/sound/sound';
import { setTimeout as sleep } from 'node:timers/promises';
import { amplitudeAt, HEARD } from './amplitude.ts';

/** Blocks in a row that make a tone: fewer may be the click with which another one begins. */
const BLOCKS = 3;

/** How long after a track has gone its room may not know it yet. */
const GOING_MS = 1000;

/** What somebody in a media room hears, by frequency. Times are of `performance.now()`, in ms. */
export interface Ear {
  /** The frequencies heard at some time since then. */
  heardSince(time: number): number[];
  /** For how many ms it was heard in all, since then or ever. */
  heardFor(hertz: number, since?: number): number;
  /** When that tone is first heard from now on. Rejects when it is not, in that many ms. */
  hears(hertz: number, withinMs: number): Promise<number>;
  /** When it was last heard, once it has been silent for `forMs`. Rejects after `withinMs`. */
  silent(hertz: number, forMs: number, withinMs: number): Promise<number>;
}

/** Listens to every track that `room` is given, for these tones. */
export function createEar(
  room: Room,
  tones: readonly number[],
  { sealed } = { sealed: true },
): Ear {
  const times = new Map<number, number[]>(tones.map((hertz) => [hertz, []]));
  const last = (hertz: number) => times.get(hertz)?.at(-1);
  const first: { hertz: number; hear: (at: number) => void }[] = [];

  function heard(hertz: number): void {
    const at = performance.now();
    times.get(hertz)?.push(at);
    for (const waiting of first.filter((one) => one.hertz === hertz)) {
      first.splice(first.indexOf(waiting), 1);
      waiting.hear(at);
    }
  }

  async function listen(track: RemoteTrack): Promise<void> {
    const inARow = new Map<number, number>();
    try {
      hear(track, { sealed }, (block) => {
        for (const hertz of tones) {
          const count = amplitudeAt(hertz, block) > HEARD ? (inARow.get(hertz) ?? 0) + 1 : 0;
          inARow.set(hertz, count);
          if (count >= BLOCKS) heard(hertz);
        }
      });
    } catch {
      await hasGone(track);
    }
  }

  /** Since it was subscribed to, which its room may not know yet, or we have: else it would pass for silence. */
  async function hasGone(track: RemoteTrack): Promise<void> {
    const giveUp = performance.now() + GOING_MS;
    while (room.isConnected && isSubscribed(room, track)) {
      if (performance.now() > giveUp) throw new Error('A track that is there cannot be heard.');
      await sleep(BLOCK_MS);
    }
  }

  room.on(RoomEvent.TrackSubscribed, (track) => {
    if (track.kind === TrackKind.KIND_AUDIO && tones.length > 0) void listen(track);
  });

  return {
    heardSince: (time) => tones.filter((hertz) => (last(hertz) ?? -Infinity) > time),
    heardFor(hertz, since = -Infinity) {
      return (times.get(hertz) ?? []).filter((at) => at > since).length * BLOCK_MS;
    },
    hears(hertz, withinMs) {
      return new Promise((resolve, reject) => {
        const waiting = {
          hertz,
          hear: (at: number) => {
            clearTimeout(timer);
            resolve(at);
          },
        };
        const timer = setTimeout(() => {
          first.splice(first.indexOf(waiting), 1);
          reject(new Error(`${hertz} Hz was not heard within ${withinMs} ms`));
        }, withinMs);
        first.push(waiting);
      });
    },
    async silent(hertz, forMs, withinMs) {
      const begun = performance.now();
      for (;;) {
        const now = performance.now();
        if (now - (last(hertz) ?? begun) >= forMs) return last(hertz) ?? begun;
        if (now - begun > withinMs) throw new Error(`${hertz} Hz is heard after ${withinMs} ms`);
        await sleep(BLOCK_MS);
      }
    },
  };
}

function isSubscribed(room: Room, track: RemoteTrack): boolean {
  return [...room.remoteParticipants.values()].some((participant) =>
    [...participant.trackPublications.values()].some((publication) => publication.track === track),
  );
}
