import * as v from 'valibot';
import { MOST_MEMBERS } from './character/temperament.ts';

const number = (least: number, most: number) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most));

/** What `npm run demo` hands over. */
export const Settings = v.strictObject({
  /** Where Ronda answers here. */
  url: v.string(),
  /** Where a browser finds it. */
  publicUrl: v.string(),
  members: v.pipe(number(1, MOST_MEMBERS), v.integer()),
  seed: v.pipe(v.number(), v.safeInteger()),
  pace: number(0.02, 2),
});
export type Settings = v.InferOutput<typeof Settings>;
