import { isEnding } from './children.js';

/**
 * Waits for the first of several processes that should all go on, and says which it was.
 *
 * @param {Record<string, { exited: import('./children.js').Child['exited'] }>} running
 * @returns {Promise<number>} the exit code for us
 */
export async function firstToEnd(running) {
  const ends = Object.entries(running).map(async ([name, { exited }]) => ({
    name,
    ...(await exited),
  }));
  const { name, code, signal } = await Promise.race(ends);
  if (!isEnding())
    console.error(`${name} has ended (${signal ?? `exit code ${code}`}), so everything ends.`);
  return 1;
}
