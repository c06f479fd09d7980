import type { SeatId } from '../ids.ts';
import { RULES } from '../policy.ts';
import type { RefusalCode } from '../room/refusal.ts';
import type { Room } from '../room/state.ts';
import type { Action } from './action.ts';
import { isGroupDecision, outlivesMeeting, wayOf } from './action.ts';
import type { Ballot } from './ballots.ts';
import { electorate } from './electors.ts';
import { whyNoSense } from './sense.ts';
import { subjectsOf } from './subjects.ts';
import { fits } from './verdict.ts';

/** Why this seat cannot propose this now, or null when it can. D7 is decided where the ballot box is. */
export function whyNotPropose(
  room: Room,
  seat: SeatId,
  action: Action,
  now: number,
): RefusalCode | null {
  return (
    whyNoSense(room, seat, action) ??
    whyNoSlot(room, seat, action) ??
    whyNoElectors(room, action, now)
  );
}

/** Why this seat cannot answer like this, or null when it can. */
export function whyNotAnswer(
  room: Room,
  seat: SeatId,
  answer: { proposal: number; ballot: Ballot },
): RefusalCode | null {
  const proposal = room.proposals.find((open) => open.id === answer.proposal);
  if (proposal === undefined) return 'noSuchProposal';
  if (!proposal.electors.includes(seat)) return 'notAnElector';
  return fits(wayOf(proposal.action), answer.ballot) ? null : 'wrongPosition';
}

/** D1 */
function whyNoSlot(room: Room, me: SeatId, action: Action): RefusalCode | null {
  if (isGroupDecision(action)) {
    const open = room.proposals.filter((proposal) => isGroupDecision(proposal.action));
    if (open.some((proposal) => proposal.by === me)) return 'oneProposalEach';
    return open.length >= RULES.openDecisions ? 'threeProposals' : null;
  }
  const safety = room.proposals.filter((proposal) => !isGroupDecision(proposal.action));
  const subjects = subjectsOf(room, action);
  if (safety.some((proposal) => proposal.subjects.some((id) => subjects.includes(id))))
    return 'subjectTaken';
  return safety.some(
    (proposal) => proposal.subjects.length === 0 && proposal.action.kind === action.kind,
  )
    ? 'alreadyProposed'
    : null;
}

/** D3: with one elector a safety decision cannot be opened. D2, D8: what outlives the meeting needs three, and so does a mood. */
function whyNoElectors(room: Room, action: Action, now: number): RefusalCode | null {
  const electors = electorate(room, action, now).length;
  if (outlivesMeeting(action) || wayOf(action) === 'temperature')
    return electors < 3 ? 'threeElectors' : null;
  const least = isGroupDecision(action) ? 1 : 2;
  return electors < least ? 'tooFewElectors' : null;
}
