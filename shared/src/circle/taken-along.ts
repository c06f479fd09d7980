import * as v from 'valibot';
import { isWithin, RULES } from '../policy.ts';
import { Circle, EMPTY_CIRCLE } from './circle.ts';

const { standing, closed, made } = Circle.entries;
/** So that whatever a group will decide has a number still. */
const MOST_MADE = 1e9;

/**
 * What goes along where a group moves to another Ronda: what was decided and may still be objected to, and what closed, so
 * that it can be mended. Not who is a member, nor any name: a browser has other keys at another address, so there
 * everyone is somebody new (D9).
 */
export const TakenAlong = v.pipe(
  v.strictObject({
    standing: v.pipe(standing, v.maxLength(RULES.circle.standing)),
    closed: v.pipe(closed, v.maxLength(RULES.circle.closed)),
    made: v.pipe(made, v.maxValue(MOST_MADE)),
  }),
  // It may have been changed on the way, so it is held to more than what a Ronda itself has written.
  v.check(
    (along) =>
      along.standing.every(({ by, replaced }) => by === null && isPossible(replaced)) &&
      along.closed.every(({ by, objection }) => by === null && (objection?.seat ?? null) === null),
    'names of seats, or what no group can go back to',
  ),
  v.check(
    (along) =>
      along.closed.every(({ id }) => id <= along.made) &&
      along.standing.every(
        ({ id }, index) => id <= along.made && id > (along.standing[index - 1]?.id ?? 0),
      ),
    'out of their order',
  ),
);
export type TakenAlong = v.InferOutput<typeof TakenAlong>;

/** What admits telephones is good for one Ronda and its phone agent alone. */
function isPossible(replaced: Circle['standing'][number]['replaced']): boolean {
  if (replaced.kind === 'policy') return isWithin(replaced.number, replaced.value);
  return replaced.kind !== 'phones';
}

/** Null where there is nothing of it. */
export function takenAlong(circle: Circle): TakenAlong | null {
  const stands = circle.standing.flatMap((one) =>
    isPossible(one.replaced) ? [{ ...one, by: null }] : [],
  );
  const over = circle.closed.flatMap(({ objection, ...one }) =>
    one.action.kind === 'admitPhones' || one.action.kind === 'refusePhones'
      ? []
      : [{ ...one, by: null, objection: objection && { ...objection, seat: null } }],
  );
  if (stands.length === 0 && over.length === 0) return null;
  return { standing: stands, closed: over, made: circle.made };
}

/** D2: where it is brought, the days go on; nothing that was brought may be objected to for longer than a week from now. */
export function broughtAlong(along: TakenAlong | null, now: number): Circle {
  if (along === null) return EMPTY_CIRCLE;
  const latest = now + RULES.circle.objectMs;
  return {
    ...EMPTY_CIRCLE,
    ...along,
    standing: along.standing.filter(({ until }) => until > now && until <= latest),
    closed: along.closed.filter(({ at }) => at <= now && at + RULES.circle.closedMs > now),
  };
}
