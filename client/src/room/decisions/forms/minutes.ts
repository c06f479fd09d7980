import type { Voice } from '../../../telling/sentence.ts';
import { lengthInWords } from '../../../telling/sentence.ts';

const MINUTE_MS = 60_000;

/** A length that need not be known to the second. What is under a minute is told as it is. */
export function minutesInWords(voice: Voice, ms: number): string {
  return lengthInWords(voice, ms < MINUTE_MS ? ms : Math.ceil(ms / MINUTE_MS) * MINUTE_MS);
}
