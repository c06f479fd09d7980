import type { SeatId } from '../ids.ts';
import { RULES } from '../policy.ts';
import type { Room } from '../room/state.ts';
import type { Circle } from './circle.ts';

/** D2: who has been seated in two meetings, or in the first. */
export function membersOf({ seated }: Circle): readonly SeatId[] {
  return seated.flatMap(({ seat, member }) => (member ? [seat] : []));
}

export function isMember(circle: Circle, seat: SeatId): boolean {
  return circle.seated.some((one) => one.seat === seat && one.member);
}

/**
 * D2: at the end of a meeting whoever was seated in it and was not asked to leave is counted. A meeting of fewer than
 * three does not count. Where there is no member yet, or no more, it is the first one.
 */
export function countMeeting(circle: Circle, { seats }: Pick<Room, 'seats'>): Circle {
  const here = seats.flatMap(({ id, presence }) =>
    presence.kind === 'removed' || circle.gone.includes(id) ? [] : [id],
  );
  const after = circle.gone.length === 0 ? circle : { ...circle, gone: [] };
  if (here.length < RULES.circle.seated) return after;
  const isFirst = membersOf(circle).length === 0;
  const known = circle.seated.map((one) =>
    here.includes(one.seat) ? { seat: one.seat, member: true } : one,
  );
  const newcomers = here
    .filter((id) => !known.some(({ seat }) => seat === id))
    .map((seat) => ({ seat, member: isFirst }));
  return { ...after, seated: withinBounds([...known, ...newcomers]) };
}

/** Who came once and longest ago goes first; no member goes for a newcomer. */
function withinBounds(seated: Circle['seated']): Circle['seated'] {
  const all = [...seated];
  while (all.length > RULES.circle.remembered) {
    const once = all.findIndex(({ member }) => !member);
    all.splice(once < 0 ? all.length - 1 : once, 1);
  }
  return all;
}

/** Nothing of them stays: no membership, no answer, no name, and their name on nothing they did. */
export function withoutPerson(circle: Circle, seat: SeatId): Circle {
  const unlessTheirs = (id: SeatId | null) => (id === seat ? null : id);
  return {
    ...circle,
    seated: circle.seated.filter((one) => one.seat !== seat),
    questions: circle.questions.map((question) => ({
      ...question,
      by: unlessTheirs(question.by),
      electors: question.electors.filter((id) => id !== seat),
      cast: question.cast.filter((one) => one.seat !== seat),
    })),
    standing: circle.standing.map((one) => ({ ...one, by: unlessTheirs(one.by) })),
    closed: circle.closed.map(({ objection, ...one }) => ({
      ...one,
      by: unlessTheirs(one.by),
      objection: objection && { ...objection, seat: unlessTheirs(objection.seat) },
    })),
    coming: circle.coming && {
      ...circle.coming,
      said: circle.coming.said.filter((one) => one.seat !== seat),
    },
    names: circle.names.filter((one) => one.seat !== seat),
    letterboxes: circle.letterboxes.filter((one) => one.seat !== seat),
  };
}
