/** From when to when, in ms since the epoch. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const lengthOf = (spans: readonly Span[]) =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0);

/** What is in one of these and in none of those, with `margin` after each of those. */
export function without(
  these: readonly Span[],
  those: readonly Span[],
  margin = 0,
): readonly Span[] {
  return those.reduce<readonly Span[]>(
    (left, that) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, that.from) },
          { from: Math.max(from, that.to + margin), to },
        ].filter((part) => part.to > part.from),
      ),
    these,
  );
}

/** What is in one of these and in one of those. Each are in order, and none overlaps another of its own. */
export function shared(these: readonly Span[], those: readonly Span[]): readonly Span[] {
  const both: Span[] = [];
  let next = 0;
  for (const { from, to } of these) {
    while (next < those.length && those[next]!.to <= from) next += 1;
    for (let place = next; place < those.length && those[place]!.from < to; place += 1) {
      const that = those[place]!;
      both.push({ from: Math.max(from, that.from), to: Math.min(to, that.to) });
    }
  }
  return both;
}
