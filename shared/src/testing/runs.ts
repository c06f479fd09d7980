/// <reference types="node" />

const ASKED = process.env['RONDA_RUNS'];

/**
 * How many runs a property takes. `usual` of them begin with the same seed each time, so that a change
 * is judged by what it changes and not by luck; as many as RONDA_RUNS asks for, to look further, with
 * a new one, which fast-check tells when it has found something.
 */
export function runs(usual: number): { numRuns: number; seed?: number } {
  return ASKED === undefined ? { numRuns: usual, seed: 12 } : { numRuns: Number(ASKED) };
}

/** How long a property may take, in ms: they are many runs, and the machine may be busy. */
export const PATIENCE = ASKED === undefined ? 60_000 : 3_600_000;
