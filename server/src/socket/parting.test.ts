import { expect, test } from 'vitest';
import { partFromAll } from './parting.ts';

/** When each of so many lines was cut, in ms from the beginning. */
async function cutTimes(count: number): Promise<readonly number[]> {
  const begun = performance.now();
  const times: number[] = [];
  const line = { cut: async () => void times.push(performance.now() - begun) };
  await partFromAll(Array.from({ length: count }, () => line));
  return times;
}

test('a few lines go one after the other, and soon', async () => {
  const times = await cutTimes(6);
  expect(times).toHaveLength(6);
  expect(times.at(-1)).toBeGreaterThan(90);
  expect(times.at(-1)).toBeLessThan(1000);
});

test('many lines go within a few seconds, and never all at once', async () => {
  const times = await cutTimes(3000);
  expect(times).toHaveLength(3000);
  expect(times.at(-1)).toBeGreaterThan(2500);
  expect(times.at(-1)).toBeLessThan(5000);
  const perSecond = times.filter((time) => time < 1000).length;
  expect(perSecond).toBeLessThan(1500);
});

test('with nobody there it is over at once', async () => {
  await partFromAll([]);
});
