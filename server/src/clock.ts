/** Where the time comes from, in ms since the epoch. The rules get it as an argument; nobody else asks. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
