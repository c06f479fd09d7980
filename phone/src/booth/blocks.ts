import type { RemoteTrack } from '@livekit/rtc-node';
import { hear } from '@ronda/member/sound/hear';
import { createWaiting } from './waiting.ts';

/** Somebody's sound as it comes, in blocks of 10 ms. */
export interface Blocks {
  /** The oldest that has not been taken; null when none has come in time. */
  take(): Int16Array | null;
  stop(): void;
}

export function blocksOf(track: RemoteTrack, from: Parameters<typeof hear>[1]): Blocks {
  const waiting = createWaiting<Int16Array>();
  const { stop } = hear(track, from, waiting.put);
  return { take: waiting.take, stop };
}
