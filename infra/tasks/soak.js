// npm run soak: three servers, their Redis and LiveKit, and a circle of ten with somebody who listens, while things go
// wrong for half an hour, or for SOAK_SECONDS. Another SOAK_SEED is another course of it.

import { inWords } from '../counts.js';
import { runVitest } from '../vitest.js';
import { prepareWholeSystem } from '../whole-system.js';

const halfAnHour = '1800';

export async function run() {
  const env = await prepareWholeSystem();
  const seed = process.env['SOAK_SEED'] || String(Date.now() % 1_000_000);
  // Before all: whatever ends it, the same course can be taken again.
  console.log(`SOAK_SEED=${seed}`);
  const counts = await runVitest({
    config: 'tests/vitest.config.ts',
    filters: ['tests/many/faults.test.ts'],
    env: {
      ...env,
      SOAK_SECONDS: process.env['SOAK_SECONDS'] || halfAnHour,
      SOAK_SEED: seed,
    },
    show: true,
  });
  console.log(inWords(counts));
  return counts.failed === 0 ? 0 : 1;
}
