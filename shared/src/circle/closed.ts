import * as v from 'valibot';
import { Action, outlivesMeeting, Reason } from '../decisions/action.ts';
import { ProposalId, SeatId } from '../ids.ts';
import { Outcome, Tally } from '../room/event.ts';

function isAskedBetween(action: Action) {
  return action.kind === 'freeText' || outlivesMeeting(action);
}

/** D2: what can be decided between meetings: what outlives one, and the group's word. */
export const CircleAction = v.pipe(Action, v.check(isAskedBetween, 'for a meeting'));
export type CircleAction = v.InferOutput<typeof CircleAction>;

/** A question that has closed, or a decision that was undone: so that it can be read, and mended. */
export const Closed = v.strictObject({
  id: ProposalId,
  action: CircleAction,
  by: v.nullable(SeatId),
  at: v.pipe(v.number(), v.integer()),
  outcome: v.union([Outcome, v.literal('undone')]),
  tally: v.nullable(Tally),
  objection: v.nullable(v.strictObject({ seat: v.nullable(SeatId), reason: Reason })),
});
export type Closed = v.InferOutput<typeof Closed>;
