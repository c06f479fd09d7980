import { endAllChildren } from './children.js';
import { Refusal } from './refusal.js';
import { askedToEnd } from './signals.js';

/**
 * @typedef {{
 *   run(args: string[]): Promise<number>,
 *   exitCodeWhenAsked?: number,
 * }} Task `run` answers with the exit code. `exitCodeWhenAsked` is for a task that is meant to be
 *   ended from outside, so that Ctrl-C is no failure.
 */

/** @type {Record<string, () => Promise<Task>>} */
const tasks = {
  start: () => import('./tasks/start.js'),
  dev: () => import('./tasks/dev.js'),
  demo: () => import('./tasks/demo.js'),
  build: () => import('./tasks/build.js'),
  check: () => import('./tasks/check.js'),
  test: () => import('./tasks/test.js'),
  bench: () => import('./tasks/bench.js'),
  'phone-keys': () => import('./tasks/phone-keys.js'),
  backup: () => import('./tasks/backup.js'),
  restore: () => import('./tasks/restore.js'),
  soak: () => import('./tasks/soak.js'),
  fuzz: () => import('./tasks/fuzz.js'),
  mutate: () => import('./tasks/mutate.js'),
  screenshots: () => import('./tasks/screenshots.js'),
};

/**
 * Runs one task and ends the process, after every process that the task started.
 *
 * @param {string | undefined} name
 * @param {string[]} args
 */
export async function runTask(name, args) {
  const asked = askedToEnd();
  let exitCode = 1;
  try {
    const load = tasks[name ?? ''];
    if (!load)
      throw new Refusal(`There is no task "${name}", only ${Object.keys(tasks).join(', ')}.`);
    const task = await load();
    exitCode = await Promise.race([
      task.run(args),
      asked.then((code) => task.exitCodeWhenAsked ?? code),
    ]);
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
  }
  await endAllChildren();
  process.exit(exitCode);
}
