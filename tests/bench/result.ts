/** One line of the table: ours beside somebody else's, and whether this run met the bar. */
export interface Result {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  /** Ours divided by the peer's. */
  readonly ratio: number;
  /** The bar, in words. */
  readonly wanted: string;
  /** Whether this run met it. */
  readonly holds: boolean;
}

/** A bar that is a share of what the peer does in the same run. */
export function compare(
  measured: Pick<Result, 'name' | 'unit' | 'ours' | 'peer' | 'peerName'>,
  bar: { readonly wanted: string; readonly most?: number; readonly least?: number },
): Result {
  const ratio = rounded(measured.ours / measured.peer, 3);
  return {
    ...measured,
    ours: rounded(measured.ours, 2),
    peer: rounded(measured.peer, 2),
    ratio,
    wanted: bar.wanted,
    holds: ratio <= (bar.most ?? Infinity) && ratio >= (bar.least ?? -Infinity),
  };
}

/** A bar that is a number of its own; the peer's stands beside it. */
export function within(
  measured: Pick<Result, 'name' | 'unit' | 'ours' | 'peer' | 'peerName'>,
  bar: { readonly wanted: string; readonly most: number },
): Result {
  return { ...compare(measured, bar), holds: measured.ours <= bar.most };
}

/** The value that this share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('Nothing was measured.');
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The mean of the middle half: steady like a median, and finer than the steps of a measure in blocks. */
export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const quarter = Math.floor(sorted.length / 4);
  const half = sorted.slice(quarter, sorted.length - quarter);
  if (half.length === 0) throw new Error('Nothing was measured.');
  return half.reduce((sum, value) => sum + value, 0) / half.length;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
