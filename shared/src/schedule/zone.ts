import type { LocalDate, LocalTime } from './days.ts';
import { dayOf, minutesOf } from './days.ts';

/** How far the clocks of a place are ahead of UTC at this moment, in ms. */
export type Zone = (at: number) => number;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** No place is further from UTC, so that what is beyond it is surely before or after. */
const FURTHEST = 15 * 60 * MINUTE;

/**
 * S1: the moment when clocks there show this. Where it comes twice, as clocks are set back, it is the first. Where it is
 * left out, as they are set forward, it is as long after midnight as it would have been: RFC 5545 lets such a meeting
 * fall out, and nobody would know why nobody came.
 */
export function momentOf(date: LocalDate, time: LocalTime, zone: Zone): number {
  const wall = dayOf(date) * DAY + minutesOf(time) * MINUTE;
  const before = zone(wall - FURTHEST);
  const after = zone(wall + FURTHEST);
  const moments = [wall - before, wall - after].toSorted((a, b) => a - b);
  return moments.find((at) => at + zone(at) === wall) ?? wall - before;
}
