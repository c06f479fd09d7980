import type { Circle } from './circle.ts';

/**
 * The circle as it may be written down elsewhere, for longer: what is open has lapsed, since no ballot outlives its
 * vote (D5), and of the last commands nothing is known any more.
 */
export function atRest(circle: Circle): Circle {
  const { standing, closed } = circle;
  const named = [
    ...standing.map(({ by }) => by),
    ...closed.flatMap(({ by, objection }) => [by, objection?.seat ?? null]),
  ];
  return {
    ...circle,
    gone: [],
    questions: [],
    done: [],
    names: circle.names.filter(({ seat }) => named.includes(seat)),
  };
}
