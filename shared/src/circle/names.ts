import type { Circle } from './circle.ts';

/** Of those names that are known the ones that are still shown somewhere. */
export function namesIn({ questions, standing, closed, coming, names }: Circle): Circle['names'] {
  const named = new Set([
    ...questions.map(({ by }) => by),
    ...standing.map(({ by }) => by),
    ...closed.flatMap(({ by, objection }) => [by, objection?.seat ?? null]),
    ...(coming?.said.flatMap((one) => (one.there && one.named ? [one.seat] : [])) ?? []),
  ]);
  return names.filter(({ seat }) => named.has(seat));
}
