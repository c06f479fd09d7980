import type { SeatId } from '../ids.ts';
import { RULES } from '../policy.ts';
import type { RefusalCode } from '../room/refusal.ts';
import { seatOf } from '../room/seats.ts';
import type { Room, Turn } from '../room/state.ts';
import { inTurnOf, sharingOf, stageOf, turnOf } from './moving.ts';
import { recentHolds } from './quiet.ts';

/** F4, F10: why this seat cannot start a turn like this, or go on with theirs like this. */
export function whyNotTakeTurn(room: Room, seat: SeatId, taken: Turn['taken']): RefusalCode | null {
  const turn = turnOf(room);
  if (turn?.seat !== seat) return whyNotAnswerOffer(room, seat, 'take');
  if (room.floor.kind === 'quiet') return 'quietNow';
  if (turn.taken !== taken) return null;
  return taken === 'aloud' ? 'alreadySpeaking' : 'alreadyWriting';
}

/** F4: why this seat cannot answer an offer now. */
export function whyNotAnswerOffer(
  room: Room,
  seat: SeatId,
  answer: 'take' | 'pass' | 'later',
): RefusalCode | null {
  const inTurn = inTurnOf(room);
  if (inTurn === null) return 'noRound';
  // D3: whoever is muted is offered nothing, and is told why.
  if ((seatOf(room, seat)?.muted ?? null) !== null) return 'mutedByDecision';
  if (inTurn.stage?.kind !== 'offer' || inTurn.stage.seat !== seat) return 'notYourOffer';
  if (room.floor.kind === 'quiet') return 'quietNow';
  return answer === 'later' && !inTurn.stage.laterLeft ? 'laterUsed' : null;
}

/** F5: at any time, also in a quiet; the next is offered theirs when it is over. */
export function whyNotFinish(room: Room, seat: SeatId): RefusalCode | null {
  return turnOf(room)?.seat === seat ? null : 'notYourTurn';
}

/** F6 */
export function whyNotMoreTime(room: Room, seat: SeatId): RefusalCode | null {
  const turn = turnOf(room);
  if (turn?.seat !== seat) return 'notYourTurn';
  if (room.floor.kind === 'quiet') return 'quietNow';
  if (turn.asked >= RULES.moreTime.most) return 'moreTimeUsed';
  return turn.moreTime === null ? null : 'moreTimeAsked';
}

/** F6: anyone but the holder may object, also in a quiet: it opens nobody's microphone. */
export function whyNotObjectToMoreTime(room: Room, seat: SeatId): RefusalCode | null {
  const turn = turnOf(room);
  if (turn === null || turn.moreTime === null) return 'noMoreTimeAsked';
  return turn.seat === seat ? 'ownMoreTime' : null;
}

/** F9 */
export function whyNotRaiseHand(room: Room, id: SeatId): RefusalCode | null {
  const sharing = sharingOf(room);
  if (sharing === null) return 'notSharing';
  const seat = seatOf(room, id);
  if ((seat?.muted ?? null) !== null) return 'mutedByDecision';
  if (seat?.resting === true) return 'restingNow';
  if (stageOf(room)?.seat === id) return 'yourTurnNow';
  return sharing.hands.includes(id) ? 'handRaised' : null;
}

/** F9 */
export function whyNotLowerHand(room: Room, id: SeatId): RefusalCode | null {
  const raised = sharingOf(room)?.hands.includes(id) ?? false;
  return raised ? null : 'handNotRaised';
}

/** F11: once each, and twice in all, in ten minutes. */
export function whyNotHold(room: Room, seat: SeatId, now: number): RefusalCode | null {
  if (room.floor.kind === 'quiet') return 'quietNow';
  const recent = recentHolds(room, now);
  if (recent.filter((hold) => hold.seat === seat).length >= RULES.hold.each) return 'holdUsed';
  return recent.length >= RULES.hold.room ? 'holdsUsed' : null;
}

/** F11 */
export function whyNotEndQuiet(room: Room, seat: SeatId): RefusalCode | null {
  if (room.floor.kind !== 'quiet') return 'notQuiet';
  return room.floor.quiet.enough.includes(seat) ? 'enoughSaid' : null;
}

/** F10: words are passed on only of who holds a turn in writing, and not while it is quiet. */
export function whyNotSendWriting(room: Room, seat: SeatId): RefusalCode | null {
  const turn = turnOf(room);
  if (turn?.seat !== seat) return 'notYourTurn';
  if (turn.taken !== 'inWriting') return 'notWriting';
  return room.floor.kind === 'quiet' ? 'quietNow' : null;
}
