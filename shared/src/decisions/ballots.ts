import * as v from 'valibot';
import type { ProposalId, SeatId } from '../ids.ts';
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

/**
 * What the rules must know and nobody may be shown (D5, D7). It is kept beside the log, written in
 * the same step, and handed to `decide` with the room.
 */
export interface BallotBox {
  /** Who answered what. A proposal's entry goes when it closes. */
  readonly cast: Readonly<Record<ProposalId, Readonly<Record<SeatId, Ballot>>>>;
  /** D7: who made which proposal. `until` is null while it is open. */
  readonly made: readonly Made[];
}

export interface Made {
  readonly proposal: ProposalId;
  readonly seat: SeatId;
  /** Equal for identical proposals: see `sameness`. */
  readonly sameness: string;
  readonly until: number | null;
}

export const EMPTY_BALLOT_BOX: BallotBox = { cast: {}, made: [] };
