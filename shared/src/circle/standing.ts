import type { Reason } from '../decisions/action.ts';
import type { LastingEvent } from '../lasting/evolve.ts';
import { withoutLetters } from '../lasting/renewed.ts';
import {
  replacedBy,
  standsOn,
  undoing,
  withoutEarlier,
  type Replaced,
} from '../lasting/replaced.ts';
import type { ProposalId, SeatId } from '../ids.ts';
import { RULES } from '../policy.ts';
import type { RefusalCode } from '../room/refusal.ts';
import type { Lasting } from '../room/state.ts';
import type { Circle, Standing } from './circle.ts';
import type { CircleAction } from './closed.ts';
import type { CircleCourse } from './course.ts';
import { changed, lastingHappened, withClosed } from './course.ts';
import { isMember } from './members.ts';

/** D2: a decision that outlives its meeting may be objected to from now on. `lasting` is as it was before the event. */
export function withStanding(
  circle: Circle,
  decided: {
    readonly action: CircleAction;
    readonly by: SeatId | null;
    readonly at: number;
    readonly lasting: Lasting;
    readonly event: LastingEvent;
  },
): Circle {
  const { action, by, at, lasting, event } = decided;
  const id = circle.made + 1;
  const until = at + RULES.circle.objectMs;
  const standing = {
    id,
    action: withoutLetters(action),
    by,
    at,
    until,
    replaced: replacedBy(lasting, event),
  };
  return { ...circle, standing: [...circle.standing, standing], made: id };
}

/** So that nothing that may still be objected to has to be forgotten for what comes after it. */
export function whyNoMoreDecided(circle: Circle): RefusalCode | null {
  const toCome = circle.standing.length + circle.questions.length;
  return toCome >= RULES.circle.standing ? 'tooMuchDecided' : null;
}

export function whyNotObject(
  { circle, lasting }: CircleCourse,
  seat: SeatId,
  decision: ProposalId,
): RefusalCode | null {
  const standing = circle.standing.find(({ id }) => id === decision);
  if (standing === undefined) return 'noSuchDecision';
  if (!isMember(circle, seat)) return 'notAMember';
  const undo = onTop(circle, standing) ? undoing(lasting, standing.replaced) : null;
  const bringsBack = undo?.type === 'agreementAdopted' && undo.instead === null;
  return bringsBack && lasting.agreements.length >= RULES.agreements ? 'tooManyAgreements' : null;
}

/**
 * D2: undoes it. What it replaced comes back, unless a later decision has replaced that in turn: this one stands, and
 * were it undone as well, what comes back is what there was before both.
 */
export function object(
  course: CircleCourse,
  seat: SeatId,
  { decision, reason }: { readonly decision: ProposalId; readonly reason: Reason },
): CircleCourse {
  const objected = course.circle.standing.find(({ id }) => id === decision);
  if (objected === undefined) return course;
  const { id, action, by } = objected;
  const told = withClosed(course, {
    ...{ id, action, by, at: course.now, outcome: 'undone', tally: null },
    objection: { seat, reason },
  });
  const others = course.circle.standing.filter((one) => one.id !== id);
  const later = laterOn(course.circle, objected);
  if (later !== undefined) {
    const replaced = withoutEarlier(later.replaced, objected.replaced);
    const standing = others.flatMap((one) => {
      if (one.id !== later.id) return [one];
      return isNothing(replaced) ? [] : [{ ...one, replaced }];
    });
    return changed(told, { standing });
  }
  const undo = undoing(course.lasting, objected.replaced);
  if (undo === null) return changed(told, { standing: others });
  const undone = lastingHappened(told, undo);
  return changed(undone, { standing: returned(others, objected.replaced, undo) });
}

/** What was dropped by a decision that brought nothing, after one that had brought it: there is nothing to undo any more. */
function isNothing(replaced: Replaced): boolean {
  return replaced.kind === 'agreement' && replaced.now === null && replaced.text === null;
}

/** What has come back is another agreement by its number: earlier decisions about it are about that one now. */
function returned(
  standing: readonly Standing[],
  objected: Replaced,
  undo: LastingEvent,
): Standing[] {
  if (undo.type !== 'agreementAdopted' || objected.kind !== 'agreement') return [...standing];
  return standing.map((one) =>
    standsOn(objected, one.replaced)
      ? { ...one, replaced: { ...one.replaced, now: undo.agreement } as Replaced }
      : one,
  );
}

function laterOn(circle: Circle, { id, replaced }: Standing): Standing | undefined {
  return circle.standing.find((one) => one.id > id && standsOn(one.replaced, replaced));
}

function onTop(circle: Circle, standing: Standing): boolean {
  return laterOn(circle, standing) === undefined;
}
