import * as v from 'valibot';
import { Sealed } from '../confidence/sealed.ts';
import { Ballot } from '../decisions/ballots.ts';
import { AgreementId, ProposalId, SeatId } from '../ids.ts';
import { Policy } from '../policy.ts';
import type { Lasting } from '../room/state.ts';
import { LocalDate } from '../schedule/days.ts';
import type { Planned } from '../schedule/meetings.ts';
import { Schedule } from '../schedule/schedule.ts';
import type { Circle } from './circle.ts';
import { CircleAction, Closed } from './circle.ts';
import { nextPlanned, saidOf } from './coming.ts';
import { isMember, membersOf } from './members.ts';

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

export function circleSeenBy(
  me: SeatId,
  { circle, lasting }: { readonly circle: Circle; readonly lasting: Lasting },
  now: number,
): CircleSeen {
  return {
    now,
    me,
    member: isMember(circle, me),
    members: membersOf(circle).length,
    policy: lasting.policy,
    agreements: lasting.agreements.map((agreement) => ({ ...agreement })),
    phones: lasting.phones !== null,
    questions: circle.questions.map(({ electors, cast, ...question }) => ({
      ...question,
      mayAnswer: electors.includes(me),
      mine: cast.find(({ seat }) => seat === me)?.ballot ?? null,
    })),
    standing: circle.standing.map(({ replaced: _kept, ...standing }) => standing),
    closed: circle.closed,
    ...(lasting.schedule === undefined ? {} : { schedule: lasting.schedule }),
    coming: comingSeenBy(me, circle, nextPlanned(lasting, now)),
    names: Object.fromEntries(circle.names.map(({ seat, sealed }) => [seat, sealed])),
  };
}

function comingSeenBy(me: SeatId, circle: Circle, planned: Planned | null): CircleSeen['coming'] {
  if (planned === null) return null;
  const said = saidOf(circle, planned);
  const mine = said.find(({ seat }) => seat === me);
  return {
    date: planned.date,
    starts: planned.starts,
    there: said.filter(({ there }) => there).length,
    notThisTime: said.filter(({ there }) => !there).length,
    named: said.flatMap(({ seat, there, named }) => (there && named ? [seat] : [])),
    mine: mine === undefined ? null : { there: mine.there, named: mine.named },
  };
}
