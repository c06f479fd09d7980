import type { SeatId } from '@ronda/shared/ids';
import type { Room } from '@ronda/shared/room/state';
import { presentSeats } from '@ronda/shared/room/seats';

/**
 * Who may receive what this device sends: everyone present but oneself, in a stable order. Nobody
 * else, so that a token kept from before can not even listen.
 */
export function audienceOf(room: Room, me: SeatId): readonly SeatId[] {
  if (room.floor.kind === 'ended') return [];
  return presentSeats(room)
    .map((seat) => seat.id)
    .filter((id) => id !== me)
    .sort();
}
