import { AudioStream, type RemoteTrack } from '@livekit/rtc-node';
import { BLOCK_MS, BLOCK_SAMPLES, SAMPLE_RATE } from '@ronda/member/sound/sound';
import { createWaiting } from './waiting.ts';

/** Somebody's sound as it comes, in blocks of 10 ms. */
export interface Blocks {
  /** The oldest that has not been taken; null when none has come in time. */
  take(): Int16Array | null;
  stop(): void;
}

export function blocksOf(track: RemoteTrack): Blocks {
  const waiting = createWaiting<Int16Array>();
  const reader = new AudioStream(track, {
    sampleRate: SAMPLE_RATE,
    numChannels: 1,
    frameSizeMs: BLOCK_MS,
  }).getReader();
  const read = async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      if (next.value.data.length === BLOCK_SAMPLES) waiting.put(next.value.data);
  };
  // It ends with its track.
  read().catch(() => {});
  return {
    take: waiting.take,
    stop: () => void reader.cancel().catch(() => {}),
  };
}
