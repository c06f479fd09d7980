import * as v from 'valibot';
import { Reason } from './action.ts';

/** The moods of a temperature check (D8). */
export const MOODS = ['well', 'soSo', 'hard'] as const;
export type Mood = (typeof MOODS)[number];

/**
 * An answer to a proposal. Consent knows agree, stand aside, object (D2); all-but-one knows agree
 * and disagree (D3); a temperature check knows moods. An objection gives its reason.
 */
export const Ballot = v.variant('position', [
  v.strictObject({ position: v.literal('agree') }),
  v.strictObject({ position: v.literal('standAside') }),
  v.strictObject({ position: v.literal('object'), reason: Reason }),
  v.strictObject({ position: v.literal('disagree') }),
  v.strictObject({ position: v.literal('mood'), mood: v.picklist(MOODS) }),
]);
export type Ballot = v.InferOutput<typeof Ballot>;
