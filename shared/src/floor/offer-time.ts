import type { SeatId } from '../ids.ts';
import { RULES } from '../policy.ts';
import { seatOf } from '../room/seats.ts';
import type { Room } from '../room/state.ts';

/**
 * F4: how long an offer to this seat waits, in ms. Whoever sees it knows of it at once, and a caller when the
 * voice has said it: for that each caller has the same time, so that nobody can stretch it.
 */
export function offerMs(room: Pick<Room, 'policy' | 'seats'>, seat: SeatId): number {
  const promptMs = seatOf(room, seat)?.by === 'phone' ? RULES.promptMs : 0;
  return room.policy.offerSeconds * 1000 + promptMs;
}
