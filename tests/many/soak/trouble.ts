/** What something that goes wrong takes away, and with it what may be later or longer than usual. */
export type Part =
  /** One server of several. */
  | 'a server'
  /** All servers, or what they keep things in: nothing can happen in the room. */
  | 'the room'
  /** LiveKit stands still: whoever is heard cannot be silenced. */
  | 'silencing'
  /** LiveKit is gone, with all its permissions and everybody's sound. */
  | 'the sound'
  /** The lines of some. */
  | 'lines';

/** Something that went wrong, and was well again. Times are ms since the epoch. */
export interface Trouble {
  readonly what: string;
  readonly part: Part;
  readonly from: number;
  readonly to: number;
}

/** How much of a time these took, when each is felt for `afterMs` more; in ms. */
export function takenBy(
  troubles: readonly Trouble[],
  [from, to]: readonly [number, number],
  afterMs: number,
): number {
  let reached = from;
  let taken = 0;
  for (const trouble of troubles.toSorted((a, b) => a.from - b.from)) {
    const end = Math.min(to, trouble.to + afterMs);
    taken += Math.max(0, end - Math.max(reached, trouble.from));
    reached = Math.max(reached, end);
  }
  return taken;
}

/** What was felt then, in words, for who looks for a cause. */
export function during(
  { from, to }: Pick<Trouble, 'from' | 'to'>,
  troubles: readonly Trouble[],
): string {
  return troubles
    .filter((one) => one.from <= to && one.to + FELT_MS >= from)
    .map((one) => `; ${one.what} (from ${one.from - from} to ${one.to - from} ms)`)
    .join('');
}
const FELT_MS = 5000;
