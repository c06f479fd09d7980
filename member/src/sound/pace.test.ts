import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepPace } from './pace.ts';

let now = 0;
let blocks = 0;
let stop = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  now = 0;
  blocks = 0;
  stop = keepPace(() => (blocks += 1));
  after(0);
  blocks = 0;
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** How many blocks come when the machine lets us run again after so many ms. */
function after(ms: number): number {
  const before = blocks;
  now += ms;
  vi.advanceTimersToNextTimer();
  return blocks - before;
}

test('a block comes every 10 ms, and what is a little late comes all the same', () => {
  for (let time = 0; time < 1000; time += 5) after(5);
  expect(blocks).toBe(100);
  expect(after(30)).toBe(3);
  expect(after(10)).toBe(1);
});

test('after a longer pause nothing that was missed comes at once', () => {
  expect(after(300)).toBe(1);
  expect(after(10)).toBe(1);
});

test('after its end none comes, also of those that were due', () => {
  stop();
  stop = keepPace(() => {
    blocks += 1;
    stop();
  });
  expect(after(35)).toBe(1);
});
