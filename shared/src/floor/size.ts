import { RULES } from '../policy.ts';
import { presentSeats } from '../room/seats.ts';
import type { Room } from '../room/state.ts';
import type { Estimate } from './estimate.ts';
import { roundEstimate } from './estimate.ts';

/** What the number of those present does to a round. */
export interface Size {
  readonly kind: 'few' | 'many';
  readonly people: number;
  readonly round: Estimate;
}

/** F13: null where it is a good number, where nobody else is there yet, and at a table, which the circle has decided on (D12). */
export function sizeOf(room: Room): Size | null {
  if (room.table !== undefined) return null;
  const people = presentSeats(room).length;
  const { least, most } = RULES.goodRound;
  if (people < 2 || (people >= least && people <= most)) return null;
  return { kind: people < least ? 'few' : 'many', people, round: roundEstimate(room) };
}
