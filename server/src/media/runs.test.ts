import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRuns } from './runs.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Runs that each take 10 ms, and fail as long as told so. */
function watched() {
  const seen = { begun: [] as string[], atOnce: 0, most: 0, fail: false };
  const runs = createRuns(async (meeting) => {
    seen.begun.push(meeting);
    seen.atOnce += 1;
    seen.most = Math.max(seen.most, seen.atOnce);
    await new Promise((resolve) => setTimeout(resolve, 10));
    seen.atOnce -= 1;
    return !seen.fail;
  });
  return { runs, seen };
}

test('runs of one meeting never overlap, and however much is asked meanwhile, one more follows', async () => {
  const { runs, seen } = watched();
  for (let i = 0; i < 5; i += 1) void runs.ask('one');
  await vi.advanceTimersByTimeAsync(5);
  for (let i = 0; i < 5; i += 1) void runs.ask('one');
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen).toMatchObject({ begun: ['one', 'one'], most: 1 });
});

test('meetings do not wait for each other', async () => {
  const { runs, seen } = watched();
  void runs.ask('one');
  void runs.ask('another');
  await vi.advanceTimersByTimeAsync(1);
  expect(seen.most).toBe(2);
});

test('who asks during a run is answered by one that began afterwards', async () => {
  const { runs, seen } = watched();
  void runs.ask('one');
  await vi.advanceTimersByTimeAsync(5);
  const asked = runs.ask('one').then(() => seen.begun.length);
  await vi.advanceTimersByTimeAsync(15);
  expect(await asked).toBe(2);
});

test('what failed is tried again, ever more slowly, until it is done', async () => {
  const { runs, seen } = watched();
  seen.fail = true;
  void runs.ask('one');
  await vi.advanceTimersByTimeAsync(60_000);
  // At 0, 0.1, 0.3, 0.7, 1.5, 3.1 s and then every 5 s.
  expect(seen.begun.length).toBeGreaterThan(12);
  expect(seen.begun.length).toBeLessThan(20);
  seen.fail = false;
  await vi.advanceTimersByTimeAsync(5100);
  const done = seen.begun.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(seen.begun.length).toBe(done);
});

test('what changes while something waits to be tried again is not kept waiting', async () => {
  const { runs, seen } = watched();
  seen.fail = true;
  void runs.ask('one');
  await vi.advanceTimersByTimeAsync(30_000);
  const before = seen.begun.length;
  seen.fail = false;
  void runs.ask('one');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seen.begun.length).toBe(before + 1);
});

test('after the stop nothing runs, and the stop waits for what does', async () => {
  const { runs, seen } = watched();
  seen.fail = true;
  void runs.ask('one');
  await vi.advanceTimersByTimeAsync(5);
  void runs.ask('one');
  const stopped = runs.stop();
  void runs.ask('another');
  await vi.advanceTimersByTimeAsync(10_000);
  await stopped;
  expect(seen).toMatchObject({ begun: ['one'], atOnce: 0 });
});
