/** Where the time comes from, in ms since the epoch. The rules get it as an argument; nobody else asks. */
export interface Clock {
  now(): number;
}

/**
 * Goes on evenly from this time, whatever becomes of the machine's clock: were it set back by an hour, every turn
 * would last that much longer, and set forward, every offer would be over.
 *
 * @param from ms since the epoch
 */
export function createSteadyClock(from: number): Clock {
  const begun = performance.now();
  return { now: () => Math.floor(from + performance.now() - begun) };
}
