import { cameraOf, voiceOf } from '@ronda/shared/floor/speech';
import type { SeatId } from '@ronda/shared/ids';
import { presentSeats } from '@ronda/shared/room/seats';
import type { Room } from '@ronda/shared/room/state';
import { isSame, type Allowed } from './allowed.ts';

/**
 * What the media server should allow, by seat, from the state alone (F1, F2, D3, F7, F10, F11). Who is not
 * in it has no place in the media room: left, removed, away, never seated, or the meeting is over.
 */
export type Wanted = ReadonlyMap<SeatId, Allowed>;

export function wanted(room: Room): Wanted {
  const all = new Map<SeatId, Allowed>();
  if (room.floor.kind === 'ended') return all;
  for (const { id } of presentSeats(room)) {
    all.set(id, {
      listen: true,
      // Already at the offer (F4), and in a turn in writing (F10): it publishes muted, so that
      // *Speak* is heard at once.
      microphone: voiceOf(room, id) !== 'closed',
      camera: cameraOf(room, id),
      other: false,
    });
  }
  return all;
}

export function isSameWanted(a: Wanted, b: Wanted): boolean {
  if (a.size !== b.size) return false;
  for (const [seat, allowed] of a) {
    const other = b.get(seat);
    if (other === undefined || !isSame(allowed, other)) return false;
  }
  return true;
}
