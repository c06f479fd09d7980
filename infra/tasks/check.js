// npm run check: everything that needs no running system.

import { advisories } from '../advisories.js';
import { buildClient, buildServer } from '../build.js';
import { inWords, sum } from '../counts.js';
import { wrongDependencies } from '../dependencies.js';
import { installPackages } from '../packages.js';
import { runSteps, toolStep, verdict } from '../steps.js';
import { runVitest } from '../vitest.js';
import { checkWeight } from '../weight.js';

/** The longest first, so that none is left to run alone at the end. */
const steps = [
  { name: 'unit tests', run: () => runVitest({ config: 'vitest.config.ts' }) },
  {
    name: 'build, and weight of the page',
    async run() {
      await buildServer();
      await buildClient();
      const { ok, text } = await checkWeight();
      return verdict(ok, text);
    },
  },
  {
    name: 'dependencies',
    async run() {
      const wrong = await wrongDependencies();
      const advised = await advisories();
      const all = [...wrong, ...(advised.kind === 'found' ? advised.sentences : [])];
      const note = advised.kind === 'unanswered' ? 'the registry told of no advisories' : '';
      return verdict(all.length === 0, all.join('\n'), note);
    },
  },
  toolStep('dead code', 'knip/bin/knip.js', []),
  toolStep('lint', 'oxlint/bin/oxlint', [
    '--config=oxlint.config.js',
    '--type-aware',
    '--deny-warnings',
  ]),
  toolStep('format', 'prettier/bin/prettier.cjs', ['--check', '--cache', '--log-level=warn', '.']),
  ...['shared', 'server', 'client', 'member', 'phone', 'demo', 'tests', 'infra'].map((folder) =>
    toolStep(`types of ${folder}`, 'typescript/bin/tsc', ['--project', folder]),
  ),
];

export async function run() {
  const counts = await check();
  console.log(inWords(counts));
  return counts.failed === 0 ? 0 : 1;
}

/** @returns {Promise<import('../counts.js').Counts>} */
export async function check() {
  await installPackages();
  return sum(await runSteps(steps));
}
