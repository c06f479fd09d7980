import type { SeatId } from '../ids.ts';
import { isPresent, seatOf } from '../room/seats.ts';
import type { Room, Seat } from '../room/state.ts';
import { roomSeenFrom } from '../tables/seen.ts';
import { stageOf } from './moving.ts';
import { isHeld } from './quiet.ts';

/**
 * What the floor allows a seat's microphone (F1, F2).
 * `offered`: the media server lets it publish, muted, so that *Speak* is heard at once; no honest
 * listener plays it yet.
 */
export type Voice = 'closed' | 'offered' | 'open';

/** F1, F2, D3, D12, F7: as at the table where it sits. A holder whose connection is lost is closed, so that the stopped clock gives no free time. */
export function voiceOf(whole: Room, seat: SeatId): Voice {
  const room = roomSeenFrom(whole, seat);
  const found = seatOf(room, seat);
  if (found === undefined || found.muted !== null || !isPresent(found)) return 'closed';
  switch (room.floor.kind) {
    case 'gathering':
    case 'open':
      return 'open';
    case 'round':
    case 'sharing':
      return inTurnVoice(room, found);
    case 'quiet':
    case 'ended':
      return 'closed';
  }
}

/** H3: at most one seat's is not closed. */
function inTurnVoice(room: Room, { id, presence }: Seat): Voice {
  const stage = stageOf(room);
  if (stage === null || stage.seat !== id || presence.kind !== 'connected') return 'closed';
  // F10: in writing there is nothing to hear, and going on aloud should be heard at once.
  return stage.kind === 'turn' && stage.taken === 'aloud' ? 'open' : 'offered';
}

/** D3, F11: a mute closes the camera too, and so does a hold. */
export function cameraOf(whole: Room, seat: SeatId): boolean {
  const room = roomSeenFrom(whole, seat);
  const found = seatOf(room, seat);
  return (
    found !== undefined &&
    found.muted === null &&
    isPresent(found) &&
    room.floor.kind !== 'ended' &&
    !isHeld(room)
  );
}
