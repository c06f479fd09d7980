import { lastingChange } from '../lasting/effects.ts';
import { whyNoLastingChange } from '../lasting/sense.ts';
import { outlivesMeeting } from '../decisions/action.ts';
import type { Ballot } from '../decisions/ballots.ts';
import { sameness } from '../decisions/subjects.ts';
import { count, fits, verdict } from '../decisions/verdict.ts';
import type { ProposalId, SeatId } from '../ids.ts';
import { RULES } from '../policy.ts';
import type { Outcome } from '../room/event.ts';
import type { RefusalCode } from '../room/refusal.ts';
import type { Lasting } from '../room/state.ts';
import type { Circle, Question } from './circle.ts';
import type { CircleAction } from './closed.ts';
import type { CircleCourse } from './course.ts';
import { changed, lastingHappened, withClosed } from './course.ts';
import { isMember, membersOf } from './members.ts';
import { whyNoMoreDecided, withStanding } from './standing.ts';

export function whyNotAsk(
  { circle, lasting, now }: CircleCourse,
  seat: SeatId,
  action: CircleAction,
): RefusalCode | null {
  if (!isMember(circle, seat)) return 'notAMember';
  // A PIN has to be made sure of first, which is done where one meets.
  if (action.kind === 'admitPhones' || action.kind === 'renewInvitation') return 'inAMeeting';
  const idle = whyIdle(lasting, action);
  if (idle !== null) return idle;
  if (circle.questions.some(({ by }) => by === seat)) return 'oneProposalEach';
  if (circle.questions.length >= RULES.circle.open) return 'threeProposals';
  if (membersOf(circle).length < 3) return 'threeMembers';
  return whyNoMoreDecided(circle) ?? whyNotAgain(circle, seat, action, now);
}

/** D7 */
function whyNotAgain(
  { closed }: Circle,
  seat: SeatId,
  action: CircleAction,
  now: number,
): RefusalCode | null {
  const same = sameness(action, []);
  const again = closed.some(
    ({ by, at, outcome, action: before }) =>
      by === seat &&
      outcome !== 'lapsed' &&
      outcome !== 'overtaken' &&
      now < at + RULES.circle.openMs &&
      sameness(before, []) === same,
  );
  return again ? 'sameQuestionTooSoon' : null;
}

export function whyNotAnswer(
  { circle }: CircleCourse,
  seat: SeatId,
  { question: id, ballot }: { readonly question: ProposalId; readonly ballot: Ballot },
): RefusalCode | null {
  const question = circle.questions.find((one) => one.id === id);
  if (question === undefined) return 'noSuchProposal';
  if (!question.electors.includes(seat)) return 'notAskedThen';
  return fits('consent', ballot) ? null : 'wrongPosition';
}

/** Proposing is agreeing (D2). */
export function ask(course: CircleCourse, seat: SeatId, action: CircleAction): CircleCourse {
  const { circle, now } = course;
  const id = circle.made + 1;
  const electors = [...membersOf(circle)];
  const question: Question = {
    ...{ id, action, by: seat, openedAt: now, until: now + RULES.circle.openMs },
    ...{ electors, opening: electors.length, answers: 0, cast: [] },
  };
  const asked = changed(course, { questions: [...circle.questions, question], made: id });
  return answer(asked, seat, { question: id, ballot: { position: 'agree' } });
}

/** Casts or changes an answer; the number of answers never falls (D5). */
export function answer(
  course: CircleCourse,
  seat: SeatId,
  { question: id, ballot }: { readonly question: ProposalId; readonly ballot: Ballot },
): CircleCourse {
  const questions = course.circle.questions.map((question) => {
    if (question.id !== id) return question;
    const first = !question.cast.some((one) => one.seat === seat);
    const others = question.cast.filter((one) => one.seat !== seat);
    const answers = first ? question.answers + 1 : question.answers;
    return { ...question, answers, cast: [...others, { seat, ballot }] };
  });
  return changed(course, { questions });
}

/** Closes the first question that is due, with what it decides (D6). Null when none is. */
export function closeNext(course: CircleCourse): CircleCourse | null {
  for (const question of course.circle.questions) {
    const outcome =
      whyIdle(course.lasting, question.action) === null
        ? verdict(question, counted(question), course.now)
        : 'overtaken';
    if (outcome !== null) return close(course, question, outcome);
  }
  return null;
}

const counted = ({ cast }: Question) =>
  count(cast.map(({ seat, ballot }) => [seat, ballot] as const));

/** D5: the ballots go with the question. */
function close(course: CircleCourse, question: Question, outcome: Outcome): CircleCourse {
  const { id, action, by, cast } = question;
  const { agree, standAside, object } = counted(question);
  const objected = cast.flatMap(({ seat, ballot }) =>
    ballot.position === 'object' ? [{ seat, reason: ballot.reason }] : [],
  );
  const closed = withClosed(
    changed(course, { questions: course.circle.questions.filter((one) => one.id !== id) }),
    {
      ...{ id, action, by, at: course.now, outcome },
      tally: { agree, standAside, object },
      objection: objected[0] ?? null,
    },
  );
  return outcome === 'passed' ? done(closed, question) : closed;
}

/** D6: what passes is done, and may be objected to. */
function done(course: CircleCourse, { action, by }: Question): CircleCourse {
  // The group's word is all there is to it: it stands among what was decided.
  if (!outlivesMeeting(action)) return course;
  const { lasting, circle, now: at } = course;
  const event = lastingChange(lasting, action);
  const standing = withStanding(circle, { action, by, at, lasting, event });
  return lastingHappened({ ...course, circle: standing }, event);
}

function whyIdle(lasting: Lasting, action: CircleAction): RefusalCode | null {
  return outlivesMeeting(action) ? whyNoLastingChange(lasting, action) : null;
}
