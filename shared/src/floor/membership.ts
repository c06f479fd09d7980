import type { SeatId } from '../ids.ts';
import { canBeOffered, seatOf } from '../room/seats.ts';
import type { Room } from '../room/state.ts';
import {
  floorTime,
  roundOf,
  sharingOf,
  turnOf,
  withInTurn,
  withRound,
  withSharing,
} from './moving.ts';

/**
 * F8: whoever can be offered a turn and has not had one in this round stands at its end: who
 * arrives, comes back, returns from resting, or may speak again. In sharing, whose turn was cut off
 * is in the queue again (F7). Changes nothing for who is in it.
 */
export function joinTurns(room: Room, seat: SeatId): Room {
  const found = seatOf(room, seat);
  if (found === undefined || !canBeOffered(found)) return room;
  return joinSharing(joinRound(room, seat), seat);
}

function joinRound(room: Room, seat: SeatId): Room {
  const round = roundOf(room);
  if (round === null || round.readOut) return room;
  if (round.settled.includes(seat) || round.waiting.includes(seat) || round.stage?.seat === seat)
    return room;
  return withRound(room, { ...round, waiting: [...round.waiting, seat] });
}

function joinSharing(room: Room, seat: SeatId): Room {
  const sharing = sharingOf(room);
  if (sharing === null || sharing.stage?.seat === seat) return room;
  const cutOff = sharing.interrupted.some((interrupted) => interrupted.seat === seat);
  if (!cutOff || sharing.hands.includes(seat)) return room;
  return withSharing(room, { ...sharing, hands: [...sharing.hands, seat] });
}

/**
 * Whoever cannot be offered a turn no longer waits for one in a round. The present offer or turn is
 * decided apart. A hand stays up while its person is away by no choice of theirs, and is passed over.
 */
export function leaveRound(room: Room, seat: SeatId): Room {
  const round = roundOf(room);
  if (round === null || !round.waiting.includes(seat)) return room;
  return withRound(room, {
    ...round,
    waiting: round.waiting.filter((waiting) => waiting !== seat),
  });
}

/** Who rests, leaves, or is muted or removed has no hand up either (F9). */
export function leaveTurns(room: Room, seat: SeatId): Room {
  return lowerHand(leaveRound(room, seat), seat);
}

/** F9: with the hand goes what was left of a turn that had been cut off (F7). */
export function lowerHand(room: Room, seat: SeatId): Room {
  const sharing = sharingOf(room);
  if (sharing === null) return room;
  const interrupted = sharing.interrupted.filter((cutOff) => cutOff.seat !== seat);
  return withInTurn(withoutHand(room, seat), { interrupted });
}

/** The hand has done its work, or is down. */
export function withoutHand(room: Room, seat: SeatId): Room {
  const sharing = sharingOf(room);
  if (sharing === null) return room;
  return withSharing(room, {
    ...sharing,
    hands: sharing.hands.filter((hand) => hand !== seat),
  });
}

/** F7: the clock stops while the holder is lost. */
export function lostInTurn(room: Room, seat: SeatId, at: number): Room {
  const turn = turnOf(room);
  if (turn?.seat !== seat || turn.clock.kind === 'stopped') return room;
  const since = floorTime(room, at);
  const clock = { kind: 'stopped', since, leftMs: turn.clock.endsAt - since } as const;
  return withInTurn(room, { stage: { ...turn, clock } });
}

/** F7: and goes on with the time there was. What the loss took is counted over the whole turn. */
export function returnedInTurn(room: Room, seat: SeatId, at: number): Room {
  const turn = turnOf(room);
  if (turn?.seat !== seat || turn.clock.kind === 'running') return room;
  const { since, leftMs } = turn.clock;
  const now = floorTime(room, at);
  const clock = { kind: 'running', endsAt: now + leftMs } as const;
  return withInTurn(room, { stage: { ...turn, clock, lostMs: turn.lostMs + (now - since) } });
}
