import type { LastingEvent } from '../lasting/evolve.ts';
import { RULES } from '../policy.ts';
import type { Refusal, RefusalCode } from '../room/refusal.ts';
import type { Lasting } from '../room/state.ts';
import type { Circle } from './circle.ts';
import { sayComing, whyNotSayComing } from './coming.ts';
import type { CircleStep } from './command.ts';
import type { CircleCourse } from './course.ts';
import { changed } from './course.ts';
import { namesIn } from './names.ts';
import { withoutPerson } from './members.ts';
import { answer, ask, closeNext, whyNotAnswer, whyNotAsk } from './questions.ts';
import { object, whyNotObject } from './standing.ts';

export type CircleDecision =
  | { readonly ok: true; readonly circle: Circle; readonly events: readonly LastingEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * The rules of the group between its meetings (D2). Pure, and the same while a meeting goes on: then it is part of
 * a step of that meeting. As there, what is due comes first, then the command, then what follows from it. The same
 * circle comes back where nothing has changed.
 */
export function decideCircle(
  kept: { readonly circle: Circle; readonly lasting: Lasting },
  step: CircleStep,
  now: number,
): CircleDecision {
  const due = settle({ ...kept, now, events: [] });
  const acted = step === 'clock' ? due : act(due, step);
  if (typeof acted === 'string') return { ok: false, refusal: { code: acted } };
  const { circle, events } = settle(acted);
  return { ok: true, circle, events };
}

function act(course: CircleCourse, step: Exclude<CircleStep, 'clock'>): CircleCourse | RefusalCode {
  const { seat, mark, name } = step;
  // Sent again, it is done once.
  if (course.circle.done.includes(mark)) return course;
  const acted = obey(course, step);
  if (typeof acted === 'string' || step.command.type === 'leaveGroup') return acted;
  const { names, done } = acted.circle;
  const others = names.filter((one) => one.seat !== seat);
  return changed(acted, {
    names: name === null ? names : [...others, { seat, sealed: name }],
    done: [...done, mark].slice(-RULES.circle.done),
  });
}

function obey(
  course: CircleCourse,
  { seat, command }: Exclude<CircleStep, 'clock'>,
): CircleCourse | RefusalCode {
  switch (command.type) {
    case 'ask':
      return whyNotAsk(course, seat, command.action) ?? ask(course, seat, command.action);
    case 'answer':
      return whyNotAnswer(course, seat, command) ?? answer(course, seat, command);
    case 'objectTo':
      return whyNotObject(course, seat, command.decision) ?? object(course, seat, command);
    case 'sayComing':
      return whyNotSayComing(course, seat, command) ?? sayComing(course, seat, command);
    case 'leaveLetterbox':
      // Of who is at the table (`askGroup`).
      return 'inAMeeting';
    case 'leaveGroup':
      return { ...course, circle: withoutPerson(course.circle, seat) };
  }
}

/** Does one due thing after the other until none is left. Each makes the circle smaller, so it ends (H4). */
function settle(course: CircleCourse): CircleCourse {
  let so = course;
  for (let next = closeNext(so); next !== null; next = closeNext(so)) so = next;
  return forget(so);
}

/** What has had its days, and the names of those whom nothing names any more. */
function forget(course: CircleCourse): CircleCourse {
  const { circle, now } = course;
  const coming = circle.coming !== null && circle.coming.until <= now ? null : circle.coming;
  const standing = circle.standing.filter(({ until }) => until > now);
  const closed = circle.closed.filter(({ at }) => at + RULES.circle.closedMs > now);
  const left = { ...circle, coming, standing, closed };
  const names = namesIn(left);
  const same =
    coming === circle.coming &&
    standing.length === circle.standing.length &&
    closed.length === circle.closed.length &&
    names.length === circle.names.length;
  return same ? course : { ...course, circle: { ...left, names } };
}
