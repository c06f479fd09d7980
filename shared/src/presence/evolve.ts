import {
  joinTurns,
  leaveRound,
  leaveTurns,
  lostInTurn,
  returnedInTurn,
} from '../floor/membership.ts';
import { lowestHeardMs } from '../floor/queue.ts';
import type { SeatId } from '../ids.ts';
import { RULES } from '../policy.ts';
import type { RoomEvent } from '../room/event.ts';
import { changeSeat } from '../room/seats.ts';
import type { Room, Seat } from '../room/state.ts';
import { withBoth } from '../tables/seen.ts';

export type PresenceEvent = Extract<
  RoomEvent,
  {
    type:
      | 'seatTaken'
      | 'seatConnected'
      | 'seatLost'
      | 'seatAway'
      | 'seatRested'
      | 'seatReturned'
      | 'seatLeft'
      | 'seatMuted'
      | 'seatUnmuted'
      | 'seatRemoved'
      | 'seatRestored';
  }
>;

export function evolvePresence(room: Room, event: PresenceEvent, at: number): Room {
  return countEmpty(evolveSeat(room, event, at), at);
}

function evolveSeat(room: Room, event: PresenceEvent, at: number): Room {
  const { seat } = event;
  switch (event.type) {
    case 'seatTaken': {
      const so = placeMade(room, event);
      const seats = [...so.seats, seatNew(so, event, at)];
      return joinTurns({ ...so, seats, door: openedFor(so, seat) }, seat);
    }
    case 'seatConnected': {
      const presence = { kind: 'connected', connection: event.connection, since: at } as const;
      const back = changeSeat({ ...room, door: openedFor(room, seat) }, seat, { presence });
      return joinTurns(returnedInTurn(back, seat, at), seat);
    }
    case 'seatLost':
      return lostInTurn(
        changeSeat(room, seat, { presence: { kind: 'lost', since: at } }),
        seat,
        at,
      );
    case 'seatAway':
      return leaveRound(changeSeat(room, seat, { presence: { kind: 'away' } }), seat);
    case 'seatRested':
      return leaveTurns(changeSeat(room, seat, { resting: true }), seat);
    case 'seatReturned':
      return joinTurns(changeSeat(room, seat, { resting: false }), seat);
    case 'seatLeft':
      return withoutElector(
        leaveTurns(changeSeat(room, seat, { presence: { kind: 'left' } }), seat),
        seat,
      );
    case 'seatMuted':
      return leaveTurns(changeSeat(room, seat, { muted: { until: event.until } }), seat);
    case 'seatUnmuted':
      return joinTurns(changeSeat(room, seat, { muted: null }), seat);
    case 'seatRemoved': {
      // Also from the door, should it be waiting there for a free seat.
      const removed = changeSeat({ ...room, door: openedFor(room, seat) }, seat, {
        presence: { kind: 'removed' },
      });
      return withoutElector(leaveTurns(removed, seat), seat);
    }
    case 'seatRestored':
      return changeSeat(room, seat, { presence: { kind: 'left' } });
  }
}

function seatNew(
  room: Room,
  event: Extract<PresenceEvent, { type: 'seatTaken' }>,
  at: number,
): Seat {
  return {
    id: event.seat,
    by: event.by,
    seatedAt: at,
    presence: { kind: 'connected', connection: event.connection, since: at },
    resting: false,
    muted: null,
    spokenMs: 0,
    startMs: lowestHeardMs(room),
  };
}

/**
 * D9: arriving and going again and again with fresh browsers must not fill the room's memory. Who
 * was removed or muted is never forgotten, and neither is anybody who is present. With the seat
 * goes the hand that was up.
 */
export function placeMade(room: Room, event: RoomEvent): Room {
  // D12: a table knows only of some. It was done before, in the whole.
  const isWhole = room.table === undefined;
  if (event.type !== 'seatTaken' || !isWhole || room.seats.length < RULES.remembered) return room;
  const forgotten = room.seats.find(
    ({ presence, muted }) =>
      (presence.kind === 'left' || presence.kind === 'away') && muted === null,
  );
  if (forgotten === undefined) return room;
  const seats = room.seats.filter((seat) => seat !== forgotten);
  const so = { ...room, seats };
  return withBoth(leaveTurns(so, forgotten.id), (seen) => leaveTurns(seen, forgotten.id));
}

/** Whoever sits, or may not, is no longer at the door. */
function openedFor(room: Room, seat: SeatId): Room['door'] {
  return {
    ...room.door,
    knocks: room.door.knocks.filter((knock) => knock.seat !== seat),
    admitted: room.door.admitted.filter((admitted) => admitted !== seat),
  };
}

/** D4: who leaves drops out of the count. */
function withoutElector(room: Room, seat: SeatId): Room {
  return {
    ...room,
    proposals: room.proposals.map((proposal) => ({
      ...proposal,
      electors: proposal.electors.filter((elector) => elector !== seat),
    })),
  };
}

/** F12 counts from when the last connection went. */
function countEmpty(room: Room, at: number): Room {
  const anyone = room.seats.some((seat) => seat.presence.kind === 'connected');
  if (anyone) return room.emptySince === null ? room : { ...room, emptySince: null };
  return room.emptySince === null ? { ...room, emptySince: at } : room;
}

/** D3: mutes made in a round go with it. */
export function unmutedAtRoundEnd(room: Room): Room {
  return {
    ...room,
    seats: room.seats.map((seat) =>
      seat.muted?.until === 'roundEnd' ? { ...seat, muted: null } : seat,
    ),
  };
}
