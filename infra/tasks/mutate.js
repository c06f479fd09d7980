// npm run mutate: changes the rules in thousands of small ways, and shows which changes no test notices.

import { startChild } from '../children.js';
import { inProject } from '../project.js';

/** @param {string[]} args further arguments for Stryker, such as --mutate shared/src/floor/queue.ts */
export async function run(args) {
  const stryker = inProject('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const child = await startChild(
    process.execPath,
    [stryker, 'run', 'infra/mutation/stryker.json', ...args],
    { cwd: inProject(), inherit: true },
  );
  const { code } = await child.exited;
  return code ?? 1;
}
