import type { SeatId } from '../ids.ts';
import { RULES } from '../policy.ts';
import { presentSeats, canBeOffered } from '../room/seats.ts';
import type { Room } from '../room/state.ts';
import { roundOf } from './moving.ts';
import { offerMs } from './offer-time.ts';

/** How long a round takes, in ms: when everyone uses their time, and at the very most. */
export interface Estimate {
  readonly turns: number;
  readonly fullMs: number;
  readonly mostMs: number;
}

/** Of a round that would begin now, with turns of so many seconds. */
export function roundEstimate(room: Room, turnSeconds: number = room.policy.turnSeconds): Estimate {
  const seats = presentSeats(room).filter(canBeOffered);
  return estimate(
    room,
    seats.map(({ id }) => id),
    turnSeconds,
  );
}

/** Of the offers that are still to come in the round that goes on; null without one. */
export function remainingEstimate(room: Room): Estimate | null {
  const round = roundOf(room);
  return round === null ? null : estimate(room, round.waiting, round.turnSeconds);
}

/** Every offer may wait twice (F4), every turn be prolonged twice (F6) and run into the grace (F5). */
function estimate(room: Room, seats: readonly SeatId[], turnSeconds: number): Estimate {
  const { addsMs, most } = RULES.moreTime;
  const each = turnSeconds * 1000;
  const longest = each + most * addsMs + RULES.graceMs;
  const waited = seats.reduce((sum, seat) => sum + 2 * offerMs(room, seat), 0);
  const turns = seats.length;
  return { turns, fullMs: turns * each, mostMs: turns * longest + waited };
}
