import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Not yet seen to pass as a whole, and so no test of anything: they run only with RONDA_UNSETTLED=1. The
 * meeting of six browsers was only ever tried on a busy machine. The keys of the settings part from
 * `client/src/room/use-kept-focus.ts` on the way back from an objection; which is right is still open.
 */
const UNSETTLED = ['tests/system/meeting.test.ts', 'tests/system/settings.test.ts'];

// Tests of the whole system: real browsers, a real LiveKit server. One file at a time, because
// they measure sound and time on a machine that may have two cores.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: process.env['RONDA_UNSETTLED'] === undefined ? UNSETTLED : [],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    // What is waited for without a word about time comes when it comes: only a file's own bounds measure.
    expect: { poll: { timeout: 20_000 } },
  },
});
