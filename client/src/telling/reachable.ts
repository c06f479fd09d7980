import type { SeatId } from '@ronda/shared/ids';
import { mayPassOn } from '@ronda/shared/room/may';
import type { Room } from '@ronda/shared/room/state';

/** D10: to whom a fresh room can be offered: whoever has a line, also at the other table (D12). */
export function reachableIn(room: Room, me: SeatId): readonly SeatId[] {
  return [...room.seats, ...(room.table?.elsewhere ?? [])]
    .map(({ id }) => id)
    .filter((id) => mayPassOn(room, me, { moveTo: [id] }).may);
}
