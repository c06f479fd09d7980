import { EMPTY_CIRCLE } from '../circle/circle.ts';
import { whyNotForAll } from '../circle/letterboxes.ts';
import { whyNoMoreDecided, withStanding } from '../circle/standing.ts';
import type { ProposalId, SeatId } from '../ids.ts';
import { isLasting } from '../lasting/evolve.ts';
import { RULES } from '../policy.ts';
import type { Course } from '../room/course.ts';
import { happened } from '../room/course.ts';
import type { Outcome, RoomEvent } from '../room/event.ts';
import type { RefusalCode } from '../room/refusal.ts';
import type { Proposal } from '../room/state.ts';
import type { Action } from './action.ts';
import { isGroupDecision, outlivesMeeting, wayOf } from './action.ts';
import type { BallotBox } from './ballot-box.ts';
import type { Ballot } from './ballots.ts';
import { done } from './effects.ts';
import { electorate } from './electors.ts';
import { isOvertaken } from './sense.ts';
import { sameness, subjectsOf } from './subjects.ts';
import { count, verdict } from './verdict.ts';

/** What stands beside the room may be against a proposal: that the same person made it just now (D7), or all that may still be objected to (D2). */
export function whyNotYet(course: Course, seat: SeatId, action: Action): RefusalCode | null {
  const same = sameness(action, subjectsOf(course.room, action));
  const again = course.box.made.some(
    (made) =>
      made.seat === seat &&
      made.sameness === same &&
      (made.until === null || made.until > course.now),
  );
  if (again) return 'sameProposalTooSoon';
  const { circle } = course.box;
  if (circle === undefined || !outlivesMeeting(action)) return null;
  return whyNotForAll(circle, course.room, action) ?? whyNoMoreDecided(circle);
}

/** Opens a proposal. Proposing is agreeing (D2). */
export function propose(course: Course, seat: SeatId, action: Action): Course {
  const { room, now, box } = course;
  const id = room.proposalsMade + 1;
  const subjects = subjectsOf(room, action);
  const electors = [...electorate(room, action, now)];
  const opened = happened(course, {
    type: 'proposed',
    proposal: id,
    action,
    subjects: [...subjects],
    by: isGroupDecision(action) ? seat : null,
    until: now + room.policy.voteSeconds * 1000,
    electors,
  });
  const made = { proposal: id, seat, sameness: sameness(action, subjects), until: null };
  const noted = {
    ...opened,
    box: { ...box, cast: { ...box.cast, [id]: {} }, made: [...current(box, now), made] },
  };
  // A mood is asked for, not proposed.
  if (wayOf(action) === 'temperature') return noted;
  return electors.includes(seat)
    ? answer(noted, seat, id, { position: 'agree' })
    : tellAnswers(noted, id);
}

/**
 * Casts or changes an answer; only how many have answered becomes an event (D5). The number never
 * falls, or leaving would show who had answered; whose answers count is seen at the close (D4).
 */
export function answer(course: Course, seat: SeatId, id: ProposalId, ballot: Ballot): Course {
  const ballots = { ...course.box.cast[id], [seat]: ballot };
  const box = { ...course.box, cast: { ...course.box.cast, [id]: ballots } };
  return tellAnswers({ ...course, box }, id);
}

function tellAnswers(course: Course, id: ProposalId): Course {
  const cast = Object.keys(course.box.cast[id] ?? {});
  const by = course.box.made.find((made) => made.proposal === id)?.seat;
  const proposal = course.room.proposals.find((open) => open.id === id);
  const agrees = proposal !== undefined && wayOf(proposal.action) !== 'temperature';
  // Whoever proposes has answered. Were one who is no elector left out, the number would point at them.
  const withProposer =
    !agrees || by === undefined || cast.includes(by) ? cast.length : cast.length + 1;
  const answers = Math.min(withProposer, proposal?.opening ?? 0);
  return happened(course, { type: 'answered', proposal: id, answers });
}

/** Closes the first proposal that is due, with what it decides (D6). Null when none is. */
export function closeNext(course: Course): Course | null {
  for (const proposal of course.room.proposals) {
    const outcome = isOvertaken(course.room, proposal)
      ? 'overtaken'
      : verdict(proposal, count(counted(course, proposal)), course.now);
    if (outcome !== null) return close(course, proposal, outcome);
  }
  return null;
}

/** The question is idle, whatever would have been answered. */
export function overtake(course: Course, proposal: Proposal): Course {
  return close(course, proposal, 'overtaken');
}

function close(course: Course, proposal: Proposal, outcome: Outcome): Course {
  const closed = happened(course, closing(course, proposal, outcome));
  const erased = { ...closed, box: erase(closed.box, proposal.id, outcome, course.now) };
  if (outcome !== 'passed') return erased;
  return withObjections(erased, done(erased, proposal), proposal);
}

/** D2: what outlives the meeting may still be objected to, for seven days. */
function withObjections(before: Course, after: Course, { action, by }: Proposal): Course {
  const event = after.events.at(-1);
  if (!outlivesMeeting(action) || event === undefined || !isLasting(event)) return after;
  const { lasting } = before.room;
  const circle = after.box.circle ?? EMPTY_CIRCLE;
  const decided = { action, by, at: after.now, lasting, event };
  return { ...after, box: { ...after.box, circle: withStanding(circle, decided) } };
}

/** What everyone is shown: of a group decision the counts and the objection, of a safety decision neither (D5). */
function closing(course: Course, proposal: Proposal, outcome: Outcome): RoomEvent {
  const closed = {
    type: 'proposalClosed',
    proposal: proposal.id,
    outcome,
    tally: null,
    moods: null,
    objection: null,
  } as const;
  const ballots = counted(course, proposal);
  const { agree, standAside, object, moods } = count(ballots);
  switch (wayOf(proposal.action)) {
    case 'allButOne':
      return closed;
    case 'temperature':
      return { ...closed, moods: outcome === 'taken' ? moods : null };
    case 'consent': {
      const objections = ballots.flatMap(([seat, ballot]) =>
        ballot.position === 'object' ? [{ seat, reason: ballot.reason }] : [],
      );
      const objection = objections[0] ?? null;
      return { ...closed, tally: { agree, standAside, object }, objection };
    }
  }
}

/** D4: who left has dropped out of the count, and so has their answer. */
function counted(
  course: Course,
  { id, electors }: Proposal,
): readonly (readonly [SeatId, Ballot])[] {
  const ballots = course.box.cast[id] ?? {};
  return electors.flatMap((seat) => {
    // A seat may be called `constructor`, which every object knows (H1).
    const ballot = Object.hasOwn(ballots, seat) ? ballots[seat] : undefined;
    return ballot === undefined ? [] : [[seat, ballot] as const];
  });
}

/** D5: ballots go when the vote closes. D7: who made it stays for five minutes, unless it lapsed for want of answers. */
function erase(box: BallotBox, id: ProposalId, outcome: Outcome, now: number): BallotBox {
  const { [id]: _erased, ...cast } = box.cast;
  const repeatable = outcome === 'lapsed' || outcome === 'overtaken';
  const made = current(box, now).flatMap((each) => {
    if (each.proposal !== id) return [each];
    return repeatable ? [] : [{ ...each, until: now + RULES.repeatMs }];
  });
  return { ...box, cast, made };
}

/** D7: what is remembered of who made which proposal, and no longer than it must be. */
export function forget(box: BallotBox, now: number): BallotBox {
  const made = current(box, now);
  return made.length === box.made.length ? box : { ...box, made };
}

function current(box: BallotBox, now: number): BallotBox['made'] {
  return box.made.filter((made) => made.until === null || made.until > now);
}
