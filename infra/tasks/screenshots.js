// npm run screenshots: pictures of every stage of a meeting, at three widths, in one folder.

import { startChild } from '../children.js';
import { inProject } from '../project.js';
import { prepareWholeSystem } from '../whole-system.js';

/** @param {string[]} args some of its parts by name: threshold, carrying, twelve, meeting */
export async function run(args) {
  const env = await prepareWholeSystem();
  const child = await startChild(
    process.execPath,
    [
      inProject('node_modules', 'tsx', 'dist', 'cli.mjs'),
      inProject('tests/screenshots/main.ts'),
      ...args,
    ],
    { cwd: inProject(), env, inherit: true },
  );
  const { code } = await child.exited;
  return code ?? 1;
}
