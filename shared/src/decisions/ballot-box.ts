import type { Circle } from '../circle/circle.ts';
import type { ProposalId, SeatId } from '../ids.ts';
import type { Ballot } from './ballots.ts';

/**
 * What the rules must know and nobody may be shown (D5, D7). It is kept beside the log, written in
 * the same step, and handed to `decide` with the room.
 */
export interface BallotBox {
  /** Who answered what. A proposal's entry goes when it closes. */
  readonly cast: Readonly<Record<ProposalId, Readonly<Record<SeatId, Ballot>>>>;
  /** D7: who made which proposal. `until` is null while it is open. */
  readonly made: readonly Made[];
  /** D2: the group between its meetings, of which this is one. Kept with the group; absent where nothing is known of it. */
  readonly circle?: Circle;
}

export interface Made {
  readonly proposal: ProposalId;
  readonly seat: SeatId;
  /** Equal for identical proposals: see `sameness`. */
  readonly sameness: string;
  readonly until: number | null;
}

export const EMPTY_BALLOT_BOX: BallotBox = { cast: {}, made: [] };
