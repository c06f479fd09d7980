import { RULES } from '../policy.ts';
import type { Circle } from './circle.ts';

/** When the clock must act next between meetings, in ms; null when it never must (H4). */
export function circleDeadline({ questions, standing, closed, coming }: Circle): number | null {
  const times = [
    ...questions.map(({ until }) => until),
    ...standing.map(({ until }) => until),
    ...(coming === null ? [] : [coming.until]),
    ...closed.map(({ at }) => at + RULES.circle.closedMs),
  ];
  return times.length === 0 ? null : Math.min(...times);
}
