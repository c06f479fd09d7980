import { availableParallelism } from 'node:os';
import { startChild } from './children.js';
import { inProject } from './project.js';
import { Refusal } from './refusal.js';

/**
 * @typedef {import('./counts.js').Counts & { output: string, note?: string }} Outcome `note` is what is said also of
 *   what passed
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Step
 */

/**
 * A step that runs a tool of ours and passes when the tool does.
 *
 * @param {string} name
 * @param {string} tool its file within node_modules
 * @param {string[]} args
 * @returns {Step}
 */
export function toolStep(name, tool, args) {
  return {
    name,
    async run() {
      const child = await startChild(process.execPath, [inProject('node_modules', tool), ...args], {
        cwd: inProject(),
        env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
      });
      const { code } = await child.exited;
      return verdict(code === 0, child.output());
    },
  };
}

/**
 * @param {boolean} ok
 * @param {string} output
 * @param {string} [note]
 * @returns {Outcome}
 */
export function verdict(ok, output, note = '') {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, output, note };
}

/**
 * Runs all, as many at once as there are cores, and says of each how it went: of one that failed,
 * also what it wrote.
 *
 * @param {Step[]} steps
 * @returns {Promise<Outcome[]>}
 */
export async function runSteps(steps) {
  /** @type {Outcome[]} */
  const outcomes = [];
  const waiting = [...steps];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      outcomes.push(await runStep(step));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return outcomes;
}

/** @param {Step} step */
async function runStep({ name, run }) {
  const started = Date.now();
  const outcome = await run().catch((error) => {
    if (error instanceof Refusal) return verdict(false, error.message);
    throw error;
  });
  const took = `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const note = outcome.note ? `: ${outcome.note}` : '';
  if (outcome.failed === 0) console.log(`  ok      ${name} (${took})${note}`);
  else console.log(`  FAILED  ${name} (${took})\n\n${outcome.output.trim()}\n`);
  return outcome;
}
