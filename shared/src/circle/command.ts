import * as v from 'valibot';
import type { Sealed } from '../confidence/sealed.ts';
import { Reason } from '../decisions/action.ts';
import { Ballot } from '../decisions/ballots.ts';
import { ProposalId, type SeatId } from '../ids.ts';
import { LocalDate } from '../schedule/days.ts';
import { CircleAction } from './closed.ts';
import { LeavesLetterbox } from './letterbox.ts';

/** S6: whether they come to the meeting of this day; null takes back what was said before. */
const SaysComing = v.strictObject({
  type: v.literal('sayComing'),
  date: LocalDate,
  coming: v.nullable(v.boolean()),
  /** Whether their name may be shown to those who come. */
  named: v.boolean(),
});
export type SaysComing = v.InferOutput<typeof SaysComing>;

/** What somebody can ask of their group, whether a meeting goes on or not. */
export const CircleCommand = v.variant('type', [
  /** Ask all members (D2). Proposing is agreeing. */
  v.strictObject({ type: v.literal('ask'), action: CircleAction }),
  v.strictObject({ type: v.literal('answer'), question: ProposalId, ballot: Ballot }),
  /** To what was decided for good less than seven days ago: it is undone (D2). */
  v.strictObject({ type: v.literal('objectTo'), decision: ProposalId, reason: Reason }),
  SaysComing,
  LeavesLetterbox,
  /** Leave the group: at once, and nothing is kept of them. */
  v.strictObject({ type: v.literal('leaveGroup') }),
]);
export type CircleCommand = v.InferOutput<typeof CircleCommand>;

/** A command with who sends it, or that time has passed. */
export type CircleStep =
  | {
      readonly seat: SeatId;
      readonly command: CircleCommand;
      /** By which it is known when it is sent again. */
      readonly mark: string;
      /** As they want to be named where it shows that they did this. */
      readonly name: Sealed | null;
    }
  | 'clock';
