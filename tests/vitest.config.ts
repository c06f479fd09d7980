import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Tests of the whole system: real browsers, a real LiveKit server. One file at a time, because
// they measure sound and time on a machine that may have two cores.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    // What is waited for without a word about time comes when it comes: only a file's own bounds measure.
    expect: { poll: { timeout: 20_000 } },
  },
});
