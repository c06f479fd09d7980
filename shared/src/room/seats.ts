import type { SeatId } from '../ids.ts';
import type { Room, Seat } from './state.ts';

export function seatOf(room: Pick<Room, 'seats'>, id: SeatId): Seat | undefined {
  return room.seats.find((seat) => seat.id === id);
}

/** D4: connected, or lost for under 15 s (later it is `away`). Resting counts. */
export function isPresent(seat: Seat): boolean {
  return seat.presence.kind === 'connected' || seat.presence.kind === 'lost';
}

export function presentSeats(room: Room): readonly Seat[] {
  return room.seats.filter(isPresent);
}

/** Who can be offered a turn: present, not resting (F8), not muted by decision (D3, H2). */
export function canBeOffered(seat: Seat): boolean {
  return isPresent(seat) && !seat.resting && seat.muted === null;
}

/** The room with one seat changed. A seat that is not there changes nothing. */
export function changeSeat(room: Room, id: SeatId, change: Partial<Omit<Seat, 'id'>>): Room {
  return {
    ...room,
    seats: room.seats.map((seat) => (seat.id === id ? { ...seat, ...change } : seat)),
  };
}
