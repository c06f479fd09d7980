/** What comes often: so much at once, so much a second for long. */
interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** How much a server takes from whom. */
export interface Rates {
  readonly line: Rate;
  /** For one seat on all its lines: entering, and all that may change the room. */
  readonly steps: Rate;
  /** From one address. */
  readonly linesPerMinute: number;
  readonly startsPerMinute: number;
  readonly doorAttemptsPerMinute: number;
  /** PINs that are typed by one caller, and by all together. */
  readonly pinsPerMinute: { readonly caller: number; readonly callers: number };
}

/** More than people need, and too little for a flood. */
export const RATES: Rates = {
  line: { burst: 60, perSecond: 20 },
  // Nobody is that quick by hand.
  steps: { burst: 60, perSecond: 5 },
  // Many groups may sit behind one address, and all come back at once after an outage.
  linesPerMinute: 1000,
  startsPerMinute: 30,
  doorAttemptsPerMinute: 300,
  // Two calls with three tries each; and what a large collective needs in all.
  pinsPerMinute: { caller: 6, callers: 120 },
};
