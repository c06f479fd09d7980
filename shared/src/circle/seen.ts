import * as v from 'valibot';
import { Sealed } from '../confidence/sealed.ts';
import { Ballot } from '../decisions/ballots.ts';
import { AgreementId, ProposalId, SeatId } from '../ids.ts';
import { Policy } from '../policy.ts';
import { LocalDate } from '../schedule/days.ts';
import { Schedule } from '../schedule/schedule.ts';
import { CircleAction, Closed } from './closed.ts';

const Ms = v.number();
const Count = v.number();

/**
 * The group between its meetings, as one of those with its invitation sees it. Of what others have answered only how
 * many (D5), of the members only how many they are: who is new is for each to say.
 */
export const CircleSeen = v.strictObject({
  now: Ms,
  me: SeatId,
  /** Whether I am one (D2). */
  member: v.boolean(),
  members: Count,
  policy: Policy,
  agreements: v.array(v.strictObject({ id: AgreementId, text: Sealed, adoptedAt: Ms })),
  phones: v.boolean(),
  questions: v.array(
    v.strictObject({
      id: ProposalId,
      action: CircleAction,
      by: v.nullable(SeatId),
      openedAt: Ms,
      until: Ms,
      opening: Count,
      answers: Count,
      /** Whether I am asked, and what I have answered so far. */
      mayAnswer: v.boolean(),
      mine: v.nullable(Ballot),
    }),
  ),
  /** What may still be objected to. */
  standing: v.array(
    v.strictObject({
      id: ProposalId,
      action: CircleAction,
      by: v.nullable(SeatId),
      at: Ms,
      until: Ms,
    }),
  ),
  closed: v.array(Closed),
  schedule: v.exactOptional(Schedule),
  /** S6: of the next meeting that is planned, how many have said what, and who comes and may be named. */
  coming: v.nullable(
    v.strictObject({
      date: LocalDate,
      starts: Ms,
      there: Count,
      notThisTime: Count,
      named: v.array(SeatId),
      mine: v.nullable(v.strictObject({ there: v.boolean(), named: v.boolean() })),
    }),
  ),
  /** Of those who are named in this, sealed. */
  names: v.record(SeatId, Sealed),
});
export type CircleSeen = v.InferOutput<typeof CircleSeen>;
