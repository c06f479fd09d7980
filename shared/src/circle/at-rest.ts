import type { Circle } from './circle.ts';
import { namesIn } from './names.ts';

/**
 * The circle as it may be written down elsewhere, for longer: what is open has lapsed, since no ballot outlives its
 * vote (D5), and of the last commands and of who comes nothing is known any more.
 */
export function atRest(circle: Circle): Circle {
  const lapsed = { ...circle, gone: [], questions: [], coming: null, done: [] };
  return { ...lapsed, names: namesIn(lapsed) };
}
