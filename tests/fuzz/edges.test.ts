import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { besiege, type Besieged, type Ground } from './besieged.ts';
import { roomsOf, watchCalm } from './calm.ts';
import { httpStorm } from './http-storm.ts';
import { lineStorm } from './line-storm.ts';
import { knownIn, material } from './material.ts';
import { createTally } from './tally.ts';
import { failuresIn, overhear } from './verdict.ts';

// `npm run fuzz` sends a million of them; beside the other tests it is a slice.
const INPUTS = Number(process.env['FUZZ_INPUTS'] || 8000);
const SEED = Number(process.env['FUZZ_SEED'] || 1);
const GROUNDS = (process.env['FUZZ_STORES'] || 'SQLite,Redis').split(',') as Ground[];

/** How long the server may be held up by what one can send, in ms, on a machine on which much else runs. */
const HELD_UP_MS = 2500;
const AN_HOUR_MS = 3_600_000;

describe.each(GROUNDS)('on %s', (ground) => {
  let besieged: Besieged;
  beforeAll(async () => {
    besieged = await besiege(ground);
  });
  afterAll(() => besieged?.end());

  test(
    `whatever comes by HTTP and on lines harms nobody`,
    async () => {
      const { port, stormy, calm, credential } = besieged;
      const tally = createTally();
      const overhearing = overhear([...stormy, calm]);
      const inputs = Math.ceil(INPUTS / GROUNDS.length / 2);
      const storm = { seed: SEED * 1_000_003, inputs, port, overhearing, tally };
      const watch = watchCalm(calm);
      await besieged.figures();
      let heldUp = 0;
      let memory = 0;
      const looking = setInterval(() => {
        const note = (figures: Awaited<ReturnType<Besieged['figures']>>) => {
          heldUp = Math.max(heldUp, figures.heldUp);
          ({ memory } = figures);
        };
        // Whoever is gone does not say so.
        besieged.figures().then(note, () => {});
      }, 1000);
      await Promise.all([
        httpStorm(storm, material(besieged)),
        lineStorm(
          storm,
          stormy.map((circle) => knownIn(circle, credential)),
        ),
      ]).catch((error: unknown) => tally.find(`The storm is over: ${String(error)}`, ''));
      clearInterval(looking);
      expect(failuresIn(besieged.log())).toEqual([]);
      expect(besieged.isAlive()).toBe(true);
      const { noticed, slowest } = await watch.stop();
      console.log(
        `${tally.report()}\nheld up ${heldUp} ms at most, ${memory} MB, calm ${slowest} ms`,
      );

      expect(tally.findings()).toEqual([]);
      expect(heldUp).toBeLessThan(HELD_UP_MS);
      expect(noticed).toEqual([]);
      // Who has the right was told: there was something to overhear.
      expect(overhearing.rightly()).toBeGreaterThan(inputs / 100);
      const { folded, told } = await roomsOf(besieged, calm);
      expect(folded).toEqual(told);
    },
    AN_HOUR_MS,
  );
});
