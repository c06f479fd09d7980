import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './children.js';
import { none, sum } from './counts.js';
import { inProject } from './project.js';

/**
 * @typedef {import('./counts.js').Counts & { name: string }} File what came of one file of tests
 */

/**
 * Runs Vitest and counts what it ran. Nothing to run is a failure too: somebody expected tests.
 *
 * @param {{
 *   config: string,
 *   filters?: string[],
 *   except?: string[],
 *   env?: NodeJS.ProcessEnv,
 *   show?: boolean,
 * }} options with `show` it writes where we write, else the output is in the answer
 * @returns {Promise<import('./counts.js').Counts & { output: string, files: File[] }>}
 */
export async function runVitest({ config, filters = [], except = [], env = {}, show = false }) {
  const folder = await mkdtemp(join(tmpdir(), 'ronda-vitest-'));
  const report = join(folder, 'report.json');
  try {
    const child = await startChild(
      process.execPath,
      [
        inProject('node_modules', 'vitest', 'vitest.mjs'),
        'run',
        `--config=${inProject(config)}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...except.map((file) => `--exclude=${file}`),
        ...filters,
      ],
      { cwd: inProject(), env, inherit: show },
    );
    const { code } = await child.exited;
    const files = await readReport(report);
    const counts = files.reduce((total, file) => sum([total, file]), none);
    const silentFailure = counts.failed === 0 && (code !== 0 || counts.passed === 0);
    return {
      ...counts,
      failed: counts.failed + (silentFailure ? 1 : 0),
      files,
      output: child.output(),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} report
 * @returns {Promise<File[]>}
 */
async function readReport(report) {
  const text = await readFile(report, 'utf8').catch(() => '{}');
  /** @type {{ testResults?: { name: string, status: string, assertionResults: { status: string }[] }[] }} */
  const { testResults = [] } = JSON.parse(text);
  return testResults.map(({ name, status, assertionResults }) => {
    const having = (/** @type {string} */ wanted) =>
      assertionResults.filter((test) => test.status === wanted).length;
    const [passed, failed] = [having('passed'), having('failed')];
    const skipped = assertionResults.length - passed - failed;
    // A file that could not begin has no test that failed.
    return { name, passed, skipped, failed: status === 'failed' ? Math.max(failed, 1) : failed };
  });
}
