import type { SeatId } from '../ids.ts';
import type { Lasting } from '../room/state.ts';
import type { Planned } from '../schedule/meetings.ts';
import type { Circle } from './circle.ts';
import { nextPlanned, saidOf } from './coming.ts';
import { isMember, membersOf } from './members.ts';
import type { CircleSeen } from './seen.ts';

/** What this person may see of their group between its meetings. */
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
