import { EncryptionType } from '@livekit/rtc-ffi-bindings';
import { AudioStream, type RemoteTrack, type TrackPublication } from '@livekit/rtc-node';
import { countSealedSound } from './sealed-sounds.ts';
import { BLOCK_MS, BLOCK_SAMPLES, SAMPLE_RATE } from './sound.ts';

/**
 * rtc-node begins to open what comes on a track only after its first packets, and plays those as they are: noise as loud
 * as can be. Of 23 tracks on which silence was sent, half began with it, and it was over after 100 ms at most.
 */
const UNOPENED_MS = 200;

/** K4: what is said of it by the media server. rtc-node opens what is called sealed, and plays all else as it is. */
export const isSealed = ({ encryptionType }: TrackPublication): boolean =>
  encryptionType === EncryptionType.GCM;

interface Hears {
  /** Whether it comes sealed (K1), as all that members say does. */
  readonly sealed: boolean;
}

/** Hands over what comes on a track, 10 ms at a time, until that has gone. Throws where it has gone already. */
export function hear(
  track: RemoteTrack,
  { sealed }: Hears,
  each: (block: Int16Array) => void,
): { stop(): void } {
  const reader = new AudioStream(track, {
    sampleRate: SAMPLE_RATE,
    numChannels: 1,
    frameSizeMs: BLOCK_MS,
  }).getReader();
  if (sealed) countSealedSound();
  let left = sealed ? UNOPENED_MS / BLOCK_MS : 0;
  const read = async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (left > 0) left -= 1;
      else if (next.value.data.length === BLOCK_SAMPLES) each(next.value.data);
    }
  };
  // It ends with its track.
  read().catch(() => {});
  return { stop: () => void reader.cancel().catch(() => {}) };
}
