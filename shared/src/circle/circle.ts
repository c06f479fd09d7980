import * as v from 'valibot';
import { Sealed } from '../confidence/sealed.ts';
import { Ballot } from '../decisions/ballots.ts';
import { ProposalId, SeatId } from '../ids.ts';
import { Replaced } from '../lasting/replaced.ts';
import { CircleAction, Closed } from './closed.ts';
import { Letterbox } from './letterbox.ts';
import { LocalDate } from '../schedule/days.ts';

const Ms = v.pipe(v.number(), v.integer());
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A question to all members, open for days. */
const Question = v.strictObject({
  id: ProposalId,
  action: CircleAction,
  /** Null once they are forgotten. */
  by: v.nullable(SeatId),
  openedAt: Ms,
  until: Ms,
  /** D4: the members there were when it was asked, those who left since taken out. */
  electors: v.array(SeatId),
  opening: Count,
  /** D5: how many have answered; never falls. */
  answers: Count,
  /** Erased when it closes. */
  cast: v.array(v.strictObject({ seat: SeatId, ballot: Ballot })),
});
export type Question = v.InferOutput<typeof Question>;

/** What was decided for good, and may still be objected to. */
const Standing = v.strictObject({
  id: ProposalId,
  action: CircleAction,
  by: v.nullable(SeatId),
  at: Ms,
  until: Ms,
  replaced: Replaced,
});
export type Standing = v.InferOutput<typeof Standing>;

/**
 * The group between its meetings. Nobody is shown it as it is: it holds positions, and who is new. What a person may
 * see of it is said by `circleSeenBy`. Kept beside what the group keeps, and written in the same step.
 */
export const Circle = v.strictObject({
  /** Of what is kept: one that this Ronda does not know is not guessed at. */
  form: v.literal(1),
  /** D2: who has been seated in meetings that counted, in the order of the first time. */
  seated: v.array(v.strictObject({ seat: SeatId, member: v.boolean() })),
  /** Who has left the group in the meeting that goes on: they are not counted at its end. */
  gone: v.array(SeatId),
  /** Oldest first, as everything here. */
  questions: v.array(Question),
  standing: v.array(Standing),
  closed: v.array(Closed),
  /** S6: who has said whether they come to the next meeting. Gone when that is over. */
  coming: v.optional(
    v.nullable(
      v.strictObject({
        date: LocalDate,
        until: Ms,
        said: v.array(v.strictObject({ seat: SeatId, there: v.boolean(), named: v.boolean() })),
      }),
    ),
    null,
  ),
  /** Of questions and of decisions: the next one's id is one more. */
  made: Count,
  /** Of those who are named in the above, as they wrote them. */
  names: v.array(v.strictObject({ seat: SeatId, sealed: Sealed })),
  /** D8: to which a new invitation is sealed, of each device of those seated here; the newest last. Nobody can tell what is in them who has no invitation. */
  letterboxes: v.optional(v.array(Letterbox), () => []),
  /** By which the last commands are known again; nobody can tell whose they were. */
  done: v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))),
});
export type Circle = v.InferOutput<typeof Circle>;

export const EMPTY_CIRCLE: Circle = {
  form: 1,
  seated: [],
  gone: [],
  questions: [],
  standing: [],
  closed: [],
  coming: null,
  made: 0,
  names: [],
  letterboxes: [],
  done: [],
};
