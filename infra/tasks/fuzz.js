// npm run fuzz: a million inputs, or FUZZ_INPUTS, to a real server by HTTP and on its lines, half of them with SQLite and half
// with Redis (or FUZZ_STORES alone), and as many to what reads links, files and sealed texts in a browser.
// Another FUZZ_SEED is another million.

import { inWords } from '../counts.js';
import { runVitest } from '../vitest.js';
import { prepareWholeSystem } from '../whole-system.js';

const aMillion = '1000000';

export async function run() {
  const env = await prepareWholeSystem();
  const counts = await runVitest({
    config: 'tests/vitest.config.ts',
    filters: ['tests/fuzz/'],
    env: {
      ...env,
      FUZZ_INPUTS: process.env['FUZZ_INPUTS'] || aMillion,
      FUZZ_SEED: process.env['FUZZ_SEED'] || String(Date.now() % 1_000_000),
    },
    show: true,
  });
  console.log(inWords(counts));
  return counts.failed === 0 ? 0 : 1;
}
