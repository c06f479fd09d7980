import { setTimeout as sleep } from 'node:timers/promises';
import { SIZE, type Table } from './table.ts';

export interface Took {
  readonly perSecond: number;
  /** All that were done, also those that do not count otherwise. */
  readonly commands: number;
  /** From sending a command to the last of the ten lines that is told of it, in ms. */
  readonly lateness: readonly number[];
}

/** Nobody waits that long. */
const LOST_MS = 10_000;

/**
 * So many commands on their way in each room, the next one as soon as all ten have the last: by each
 * member in turn, or by as many of them at once. What is done within `warmMs` does not count.
 */
export async function drive(
  tables: readonly Table[],
  inFlight: number,
  { warmMs, forMs }: { warmMs: number; forMs: number },
): Promise<Took> {
  const lateness: number[] = [];
  const begin = performance.now() + warmMs;
  const end = begin + forMs;
  let open = 0;
  let commands = 0;
  let finished = () => {};
  const all = new Promise<void>((resolve) => (finished = resolve));

  for (const table of tables) {
    const sent = Array.from({ length: SIZE }, () => 0);
    const missing = Array.from({ length: SIZE }, () => 0);
    const act = (place: number) => {
      open += 1;
      missing[place] = SIZE;
      sent[place] = performance.now();
      table.act(place);
    };
    table.told = (place) => {
      missing[place]! -= 1;
      if (missing[place] !== 0) return;
      const now = performance.now();
      if (now >= begin && now < end) lateness.push(now - sent[place]!);
      open -= 1;
      commands += 1;
      if (now < end) act((place + inFlight) % SIZE);
      else if (open === 0) finished();
    };
    for (let place = 0; place < inFlight; place += 1) act(place);
  }
  const lost = sleep(warmMs + forMs + LOST_MS, 'lost', { ref: false });
  if ((await Promise.race([all, lost])) === 'lost') throw new Error(`${open} never came to all.`);
  return { perSecond: (lateness.length * 1000) / forMs, commands, lateness };
}
