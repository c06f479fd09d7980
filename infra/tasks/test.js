// npm test: the check, then the whole system. With arguments, only those whole-system tests whose
// file names contain one of them.

import { inWords, none, sum } from '../counts.js';
import { Refusal } from '../refusal.js';
import { runVitest } from '../vitest.js';
import { prepareWholeSystem } from '../whole-system.js';
import { check } from './check.js';

/** @param {string[]} filters */
export async function run(filters) {
  const checked = filters.length === 0 ? await check() : none;
  const counts = sum([checked, await testWholeSystem(filters)]);
  console.log(inWords(counts));
  return counts.failed === 0 ? 0 : 1;
}

/**
 * @param {string[]} filters
 * @returns {Promise<import('../counts.js').Counts>}
 */
async function testWholeSystem(filters) {
  try {
    const env = await prepareWholeSystem();
    const options = { config: 'tests/vitest.config.ts', filters, env, show: true };
    // Whoever chose a file is looking at it.
    if (filters.length > 0) return await runVitest(options);
    const [waited, rest] = await Promise.all([
      runVitest({ ...options, filters: mostlyWaiting, show: false }),
      runTwiceWhatFails({ ...options, except: mostlyWaiting }),
    ]);
    if (waited.failed > 0) console.log(waited.output);
    return sum([waited, rest]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return { ...none, failed: 1 };
  }
}

/** Five minutes in which next to nothing is done: beside the others, so that they need not wait. */
const mostlyWaiting = ['tests/phone/silence.test.ts'];

/** More than these failing at once is not the weather. */
const FEW_FILES = 3;

/**
 * Real sound, real time and a dozen programs on a machine that may have two cores: once in some runs a
 * connection is not made in time. A few files that failed are tried once more, and named, so that somebody
 * looks at them; what fails twice has failed.
 *
 * @param {Parameters<typeof runVitest>[0]} options
 * @returns {Promise<import('../counts.js').Counts>}
 */
async function runTwiceWhatFails(options) {
  const first = await runVitest(options);
  const failed = first.files.filter((file) => file.failed > 0).map((file) => file.name);
  if (failed.length === 0 || failed.length > FEW_FILES) return first;
  console.log(`\nFailed, and tried once more:\n${failed.join('\n')}\n`);
  const second = await runVitest({ ...options, filters: failed });
  return sum([...first.files.filter((file) => file.failed === 0), second]);
}
