import type { SeatId } from '@ronda/shared/ids';
import type { Room } from '@ronda/shared/room/state';
import { voiceOf } from '@ronda/shared/floor/speech';

/**
 * F1, F2: whether an honest listener plays a seat's microphone. Not yet while a turn is only
 * offered, although that microphone is already on its way, muted.
 */
export function audible(room: Room, seat: SeatId): boolean {
  return voiceOf(room, seat) === 'open';
}
