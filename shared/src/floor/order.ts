import type { SeatId } from '../ids.ts';
import { unmutedAtRoundEnd } from '../presence/evolve.ts';
import { canBeOffered } from '../room/seats.ts';
import type { Direction, Room } from '../room/state.ts';

/**
 * F3: who is offered a turn in the next round, in which order. It begins one seat further on than
 * the last round did, and goes the other way round. When whoever opened the last one has no seat
 * here, their place in seat order counts instead. Null when nobody can be offered a turn.
 */
export function orderOf(
  room: Room,
): { first: SeatId; direction: Direction; order: SeatId[] } | null {
  // D3: a mute for the rest of a round ends before the next one begins, also when that cuts it short.
  const { rotation, seats } = unmutedAtRoundEnd(room);
  const direction = rotation.direction === 'onward' ? 'backward' : 'onward';
  const opened = seats.findIndex((seat) => seat.id === rotation.opened);
  const start = (opened >= 0 ? opened : rotation.place) + 1;
  const onward = seats.map((_, step) => seats[(start + step) % seats.length]);
  const able = onward.flatMap((seat) =>
    seat !== undefined && canBeOffered(seat) ? [seat.id] : [],
  );
  const [first, ...others] = able;
  if (first === undefined) return null;
  return {
    first,
    direction,
    order: [first, ...(direction === 'onward' ? others : others.reverse())],
  };
}
