import { setTimeout as sleep } from 'node:timers/promises';
import type { Servers } from '../../harness/servers.ts';
import type { Acting } from './circle.ts';
import { type Fault, lineFaults, machineFaults } from './kinds.ts';
import type { Trouble } from './trouble.ts';

/** How long all is well before the next thing goes wrong, in ms. */
const PEACE = { machines: [1000, 5000], lines: [2000, 8000] } as const;

/**
 * For so long, machines one after the other and lines beside them. Each comes once before any comes again, so that
 * a few minutes have seen all. Answers with what went wrong, in order.
 */
export async function goWrong(
  servers: Servers,
  circle: readonly Acting[],
  forMs: number,
  chances: (who: string) => () => number,
): Promise<readonly Trouble[]> {
  const troubles: Trouble[] = [];
  const until = performance.now() + forMs;

  async function oneByOne(
    faults: readonly Fault[],
    [least, most]: readonly [number, number],
    chance: () => number,
  ): Promise<void> {
    let left: Fault[] = [];
    while (performance.now() < until) {
      await sleep(least + chance() * (most - least));
      if (left.length === 0) left = shuffled(faults, chance);
      const fault = left.shift()!;
      const from = Date.now();
      await fault.happen({ servers, circle, chance });
      troubles.push({ what: fault.what, part: fault.part, from, to: Date.now() });
    }
  }

  await Promise.all([
    oneByOne(machineFaults, PEACE.machines, chances('machines')),
    oneByOne(lineFaults, PEACE.lines, chances('lines')),
  ]);
  return troubles.toSorted((a, b) => a.from - b.from);
}

function shuffled<T>(of: readonly T[], chance: () => number): T[] {
  return of
    .map((one) => ({ one, place: chance() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
