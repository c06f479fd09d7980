import type { SeatId } from '@ronda/shared/ids';
import { isHeld } from '@ronda/shared/floor/quiet';
import { cameraOf } from '@ronda/shared/floor/speech';
import { seatOf } from '@ronda/shared/room/seats';
import type { Room } from '@ronda/shared/room/state';
import type { SendingPlan } from './sending.ts';

/** F11: whoever had the camera on has it on again after a hold. D3: not so after a mute. */
export function cameraStaysWanted(room: Room, me: SeatId): boolean {
  return cameraOf(room, me) || (isHeld(room) && seatOf(room, me)?.muted === null);
}

/** What the camera should do now: its person wants it on, and the floor has it or hides it. */
export function cameraPlan(room: Room, me: SeatId, wanted: boolean): SendingPlan {
  if (!wanted) return { device: 'release', send: 'nothing' };
  if (cameraOf(room, me)) return { device: 'open', send: 'live' };
  return { device: 'keep', send: 'nothing' };
}
