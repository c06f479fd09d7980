import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { reactIsPreact } from './client/react.js';

// Unit tests, which sit beside what they test. Those of the whole system have a configuration of
// their own in tests/.
export default defineConfig({
  resolve: { alias: reactIsPreact },
  test: {
    // Some wait for real time to pass, and a worker that waits leaves its core to another.
    maxWorkers: availableParallelism() + 1,
    // Some write to a real disk, and on a busy machine what comes at once may take a while.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    include: ['{shared,server,client,member,phone,demo}/src/**/*.test.{ts,tsx}'],
  },
});
