import { LONGEST } from '@ronda/shared/confidence/sealed';

/** What a sealed text may weigh as it travels (`SealedWriting`), less vector and tag. */
const MOST_BYTES = 8900;

/** The heaviest code point. */
const CODE_POINT_BYTES = 4;

/** Beyond it nothing fits any more, whatever the characters: somebody may have pasted a book. */
const COUNTED = 16 * LONGEST.writing;

/**
 * How many more characters fit, as people count them; below zero when the last ones do not. Where one
 * character is many code points, as in some scripts and emoji, the weight may end it sooner.
 */
export function howMuchFits(text: string): number {
  const counted = text.slice(0, COUNTED);
  let characters = text.length - counted.length;
  for (const _ of segmenter.segment(counted)) characters += 1;
  const byWeight = Math.floor((MOST_BYTES - weightOf(text)) / CODE_POINT_BYTES);
  return Math.min(LONGEST.writing - characters, byWeight);
}

/** As much of the beginning as fits, in whole characters. */
export function whatFits(text: string): string {
  if (howMuchFits(text) >= 0) return text;
  let characters = 0;
  let weight = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    characters += 1;
    weight += weightOf(segment);
    if (characters > LONGEST.writing || weight > MOST_BYTES) return text.slice(0, index);
  }
  return text;
}

const segmenter = new Intl.Segmenter();

function weightOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
