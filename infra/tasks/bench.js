// npm run bench: measures the whole system beside others, on this machine, in one run.

import { startChild } from '../children.js';
import { inProject } from '../project.js';
import { prepareWholeSystem } from '../whole-system.js';

/** @param {string[]} args */
export async function run(args) {
  const env = await prepareWholeSystem();
  const child = await startChild(
    process.execPath,
    [
      inProject('node_modules', 'tsx', 'dist', 'cli.mjs'),
      inProject('tests/bench/main.ts'),
      ...args,
    ],
    // Otherwise LiveKit's Node client writes a line for each connection between those of the table.
    { cwd: inProject(), env: { ...env, NODE_ENV: 'production' }, inherit: true },
  );
  const { code } = await child.exited;
  return code ?? 1;
}
