import { setTimeout as sleep } from 'node:timers/promises';
import {
  AudioFrame,
  AudioSource,
  DisconnectReason,
  LocalAudioTrack,
  type Room,
  RoomEvent,
  TrackPublishOptions,
  TrackSource,
} from '@livekit/rtc-node';
import { inTime } from './in-time.ts';
import { makeRoom } from './make-room.ts';
import { keepPace } from './pace.ts';
import { type KeySource, SEALED, sealRoom } from './sealed-room.ts';
import { countSealedSound } from './sealed-sounds.ts';
import { BLOCK_SAMPLES, SAMPLE_RATE, type Sound } from './sound.ts';

export type MediaRoom = Room;

/** A sound that is being published. */
export interface Sending {
  /** When LiveKit took it; rejects after 10 s if it does not, as this client hears nothing of permissions. */
  readonly taken: Promise<void>;
  /** False where the media client has not answered: all that is asked of that room waits for it from then on. */
  stop(): Promise<boolean>;
}

interface Joining {
  /** Whether the others' sound comes in. */
  readonly hears: boolean;
  /** Under which sound is sealed and opened (K1); without any nobody hears this member, nor they anybody. */
  readonly keys?: KeySource;
}

const SEALING_MS = 60;

/**
 * What is asked of rtc-node while LiveKit goes away may never be answered: in three minutes of LiveKit's being killed and
 * stopped again and again eight of nine voices waited for ever to leave, or for their track to be taken back. All else
 * is answered in a tenth of that.
 */
const ANSWER_MS = 3000;

/** As often as it tries to enter: as in a browser, one way through the network that fails is not the end. */
const TRIES = 3;

/** Enters a media room, which `prepare` is given before anything comes in. */
export async function joinMedia(
  pass: { url: string; token: string },
  { hears, keys }: Joining,
  prepare: (room: Room) => void = () => {},
): Promise<Room> {
  for (let attempt = 1; ; attempt += 1) {
    const room = makeRoom();
    prepare(room);
    try {
      await room.connect(pass.url, pass.token, {
        autoSubscribe: hears,
        dynacast: false,
        ...(keys === undefined ? {} : { encryption: SEALED }),
      });
      if (keys !== undefined) seal(room, keys);
      return room;
    } catch (error) {
      if (attempt === TRIES) throw error;
    }
  }
}

const sealings = new WeakMap<Room, ReturnType<typeof sealRoom>>();

function seal(room: Room, keys: KeySource): void {
  const sealing = sealRoom(room, keys);
  sealings.set(room, sealing);
  onGone(room, sealing.end);
}

/** Calls once the room is gone for good: after a short outage it comes back by itself. */
export function onGone(room: Room, gone: () => void): void {
  room.once(RoomEvent.Disconnected, gone);
  if (!room.isConnected) gone();
}

/** Where the media client does not answer, whoever follows the room is told all the same that it is gone. */
export async function leaveMedia(room: Room): Promise<void> {
  if (await inTime(room.disconnect(), ANSWER_MS)) return;
  room.emit(RoomEvent.Disconnected, DisconnectReason.UNKNOWN_REASON);
}

/** Publishes as a microphone does. The sound goes on also while nobody takes it. */
export function send(
  room: Room,
  sound: Sound,
  declaredAs = TrackSource.SOURCE_MICROPHONE,
): Sending {
  const source = new AudioSource(SAMPLE_RATE, 1, 0);
  const track = LocalAudioTrack.createAudioTrack('', source);
  const feeding = feed(source, sound);
  let published: string | undefined;
  const publish = async () => {
    const options = new TrackPublishOptions({ source: declaredAs, dtx: false, red: false });
    published = (await room.localParticipant?.publishTrack(track, options))?.sid;
    const sealing = sealings.get(room);
    if (sealing === undefined) return;
    countSealedSound();
    // Until it is said under which key, nothing of it leaves.
    sealing.again();
  };
  const takeBack = async () => {
    await feeding.stop();
    // What is still being sealed would come after its track, and LiveKit would call that an error.
    if (sealings.has(room)) await sleep(SEALING_MS);
    // LiveKit may have taken it away already, with the permission.
    if (published) await room.localParticipant?.unpublishTrack(published).catch(() => {});
  };
  return { taken: publish(), stop: () => inTime(takeBack(), ANSWER_MS) };
}

/** In real time. */
function feed(source: AudioSource, next: Sound): { stop(): Promise<void> } {
  let captured: Promise<unknown> = Promise.resolve();
  let closing: Promise<void> | undefined;
  const end = keepPace(() => {
    const block = next();
    if (block === null) return end();
    const frame = new AudioFrame(block, SAMPLE_RATE, 1, BLOCK_SAMPLES);
    captured = captured.then(() => source.captureFrame(frame)).catch(() => {});
  });
  return {
    stop() {
      end();
      closing ??= captured.then(() => source.close());
      return closing;
    },
  };
}
