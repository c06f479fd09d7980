import { setTimeout as sleep } from 'node:timers/promises';

/** Between two lines, unless there are many, and between the first and the last, in ms. */
const APART_MS = 20;
const LONGEST_MS = 3000;

/** What can be ended; resolves once it is. */
export interface Parting {
  cut(): Promise<void>;
}

/**
 * One after the other, so that those who come back do so one after the other: all at once would be a rush on the
 * server that is left.
 */
export async function partFromAll(lines: readonly Parting[]): Promise<void> {
  const apart = Math.min(APART_MS, LONGEST_MS / lines.length);
  await Promise.all(
    lines.map(async (line, index) => {
      await sleep(index * apart);
      await line.cut();
    }),
  );
}
