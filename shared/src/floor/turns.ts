import type { SeatId } from '../ids.ts';
import { RULES } from '../policy.ts';
import type { RoomEvent } from '../room/event.ts';
import { changeSeat, seatOf } from '../room/seats.ts';
import type { Offer, Room, Turn } from '../room/state.ts';
import { joinTurns, lowerHand, withoutHand } from './membership.ts';
import {
  floorTime,
  inTurnOf,
  roundOf,
  sharingOf,
  stageOf,
  turnOf,
  withInTurn,
  withRound,
  withSharing,
} from './moving.ts';

export type TurnEvent = Extract<
  RoomEvent,
  {
    type:
      | 'turnOffered'
      | 'turnStarted'
      | 'turnSwitched'
      | 'turnPassed'
      | 'turnPostponed'
      | 'offerWithdrawn'
      | 'turnFinished'
      | 'turnInterrupted'
      | 'moreTimeAsked'
      | 'moreTimeGranted'
      | 'moreTimeRefused'
      | 'handRaised'
      | 'handLowered';
  }
>;

/** Offers and turns, of a round and of a sharing. */
export function evolveTurns(room: Room, event: TurnEvent, at: number): Room {
  const { seat } = event;
  switch (event.type) {
    case 'turnOffered':
      return offered(room, event);
    case 'turnStarted': {
      const stage = stageOf(room);
      return stage?.kind === 'offer'
        ? withInTurn(tookTurn(room, seat), { stage: startedTurn(room, stage, event.taken, at) })
        : room;
    }
    case 'turnSwitched':
      return changeTurn(room, (turn) => ({ ...turn, taken: event.taken }));
    case 'turnPassed':
      return settled(withInTurn(room, { stage: null }), seat);
    case 'turnPostponed':
      return postponed(withInTurn(room, { stage: null }), seat);
    case 'offerWithdrawn':
      return withdrawn(withInTurn(room, { stage: null }), seat);
    case 'turnFinished': {
      const over = settled(withInTurn(spoke(room, at), { stage: null }), seat);
      return readOut(over);
    }
    case 'turnInterrupted': {
      const cutOff = { seat, leftMs: event.leftMs, asked: turnOf(room)?.asked ?? 0 };
      const interrupted = [...(inTurnOf(room)?.interrupted ?? []), cutOff];
      return joinTurns(withInTurn(spoke(room, at), { stage: null, interrupted }), seat);
    }
    case 'moreTimeAsked':
      return changeTurn(room, (turn) => ({
        ...turn,
        asked: turn.asked + 1,
        moreTime: { until: event.until },
      }));
    case 'moreTimeRefused':
      return changeTurn(room, (turn) => ({ ...turn, moreTime: null }));
    case 'moreTimeGranted':
      return changeTurn(room, longer);
    case 'handRaised': {
      const sharing = sharingOf(room);
      if (sharing === null) return room;
      return withSharing(room, { ...sharing, hands: [...sharing.hands, seat] });
    }
    case 'handLowered':
      return lowerHand(room, seat);
  }
}

function offered(room: Room, event: Extract<TurnEvent, { type: 'turnOffered' }>): Room {
  const { seat, until, turnMs } = event;
  const offer = (laterLeft: boolean): Offer => ({ kind: 'offer', seat, until, laterLeft, turnMs });
  const round = roundOf(room);
  if (round !== null) {
    const waiting = round.waiting.filter((other) => other !== seat);
    return withRound(room, {
      ...round,
      waiting,
      stage: offer(!round.postponed.includes(seat)),
    });
  }
  const laterLeft = sharingOf(room)?.postponed.includes(seat) !== true;
  return withInTurn(withoutHand(room, seat), { stage: offer(laterLeft) });
}

function startedTurn(room: Room, offer: Offer, taken: Turn['taken'], at: number): Turn {
  const { seat, turnMs } = offer;
  const before = inTurnOf(room)?.interrupted.find((interrupted) => interrupted.seat === seat);
  return {
    kind: 'turn',
    seat,
    taken,
    lengthMs: turnMs,
    // Whoever takes a turn is connected (D1).
    clock: { kind: 'running', endsAt: at + turnMs },
    lostMs: 0,
    asked: before?.asked ?? 0,
    moreTime: null,
  };
}

/** F4: whoever takes a turn in sharing has *Later* again for the next. */
function tookTurn(room: Room, seat: SeatId): Room {
  const sharing = sharingOf(room);
  if (sharing === null) return room;
  const kept = sharing.postponed.filter((other) => other !== seat);
  return withSharing(room, { ...sharing, postponed: kept });
}

/** Had their turn in this round. In sharing, what was cut off has been made good. */
function settled(room: Room, seat: SeatId): Room {
  const round = roundOf(room);
  if (round !== null) return withRound(room, { ...round, settled: [...round.settled, seat] });
  const interrupted = inTurnOf(room)?.interrupted.filter((cutOff) => cutOff.seat !== seat) ?? [];
  return withInTurn(room, { interrupted });
}

/** F4: *Later*, once in a round, or once until a turn is taken in sharing. */
function postponed(room: Room, seat: SeatId): Room {
  const round = roundOf(room);
  if (round !== null)
    return withRound(room, {
      ...round,
      postponed: [...round.postponed, seat],
      waiting: [...round.waiting, seat],
    });
  const sharing = sharingOf(room);
  if (sharing === null) return room;
  return withSharing(room, {
    ...sharing,
    hands: [...sharing.hands, seat],
    postponed: [...sharing.postponed, seat],
  });
}

/**
 * Again and again it would keep the round from ending (H4): it is *Later*, then *Pass*. A hand
 * goes down with it.
 */
function withdrawn(room: Room, seat: SeatId): Room {
  const round = roundOf(room);
  if (round === null || round.postponed.includes(seat)) return settled(room, seat);
  return withRound(room, { ...round, postponed: [...round.postponed, seat] });
}

/** A reading is over once one has read: nobody else is offered it. */
function readOut(room: Room): Room {
  const round = roundOf(room);
  return round?.part === 'reading'
    ? withRound(room, {
        ...round,
        waiting: [],
        settled: [...round.settled, ...round.waiting],
        readOut: true,
      })
    : room;
}

/** Adds the turn's own time, losses left out, to what the holder has spoken in this meeting (F9). */
function spoke(room: Room, at: number): Room {
  const turn = turnOf(room);
  const seat = turn === null ? undefined : seatOf(room, turn.seat);
  if (turn === null || seat === undefined || roundOf(room)?.part === 'reading') return room;
  const leftMs =
    turn.clock.kind === 'running' ? turn.clock.endsAt - floorTime(room, at) : turn.clock.leftMs;
  // A clock that comes late adds nothing: after the grace nobody was heard any more.
  const spentMs = turn.lengthMs - Math.max(leftMs, -RULES.graceMs);
  return changeSeat(room, seat.id, { spokenMs: seat.spokenMs + spentMs });
}

function changeTurn(room: Room, change: (turn: Turn) => Turn): Room {
  const turn = turnOf(room);
  return turn === null ? room : withInTurn(room, { stage: change(turn) });
}

/** F6 */
function longer(turn: Turn): Turn {
  const { addsMs } = RULES.moreTime;
  const { clock } = turn;
  return {
    ...turn,
    moreTime: null,
    lengthMs: turn.lengthMs + addsMs,
    clock:
      clock.kind === 'running'
        ? { ...clock, endsAt: clock.endsAt + addsMs }
        : { ...clock, leftMs: clock.leftMs + addsMs },
  };
}
