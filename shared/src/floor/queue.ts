import type { SeatId } from '../ids.ts';
import { canBeOffered, presentSeats, seatOf } from '../room/seats.ts';
import type { Room, Seat, Sharing } from '../room/state.ts';
import { roundOf, sharingOf } from './moving.ts';

/** F9: what a seat counts as having spoken: its own turns, on top of what it started with. */
export function heardMs(seat: Seat): number {
  return seat.startMs + seat.spokenMs;
}

/** F9: where a new seat starts, so that coming as a new person gains nothing. */
export function lowestHeardMs(room: Room): number {
  const heard = presentSeats(room).map(heardMs);
  return heard.length === 0 ? 0 : Math.min(...heard);
}

/**
 * Who is offered a turn after the present one, in that order: of a round those who wait (F3), of a
 * sharing the raised hands, least heard first, then who asked first, and who said *Later* last (F9).
 */
export function queueOf(room: Room): readonly SeatId[] {
  const round = roundOf(room);
  if (round !== null) return round.waiting;
  const sharing = sharingOf(room);
  return sharing === null ? [] : inOrder(room, sharing);
}

function inOrder(room: Room, { hands, postponed }: Sharing): readonly SeatId[] {
  const able = hands.flatMap((id) => {
    const seat = seatOf(room, id);
    return seat !== undefined && canBeOffered(seat) ? [seat] : [];
  });
  const later = ({ id }: Seat) => Number(postponed.includes(id));
  return able
    .sort((one, other) => later(one) - later(other) || heardMs(one) - heardMs(other))
    .map(({ id }) => id);
}
