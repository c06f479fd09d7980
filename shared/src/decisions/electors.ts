import type { SeatId } from '../ids.ts';
import { RULES } from '../policy.ts';
import { presentSeats } from '../room/seats.ts';
import type { Room } from '../room/state.ts';
import type { Action } from './action.ts';
import { wayOf } from './action.ts';
import { subjectsOf } from './subjects.ts';

/**
 * D4: who may answer a proposal opened now: all present, less its subjects. For a safety decision
 * they have been seated two minutes, unless fewer than two of them have (D3).
 */
export function electorate(room: Room, action: Action, now: number): readonly SeatId[] {
  const subjects = subjectsOf(room, action);
  const free = presentSeats(room).filter((seat) => !subjects.includes(seat.id));
  const settled = free.filter((seat) => now - seat.seatedAt >= RULES.electorMs);
  const electors = wayOf(action) === 'allButOne' && settled.length >= 2 ? settled : free;
  return electors.map((seat) => seat.id);
}
