import { expect, test } from 'vitest';
import { createTogether } from './together.ts';

test('what is asked at once is done at once, and answered to each', async () => {
  const done: number[][] = [];
  const double = createTogether((asked: readonly number[]) => {
    done.push([...asked]);
    return asked.map((one) => 2 * one);
  });
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
  expect(await double(4)).toBe(8);
  expect(done).toEqual([[1, 2, 3], [4]]);
});

test('what fails is only theirs whose it is', async () => {
  const strict = createTogether((asked: readonly number[]) => {
    if (asked.includes(2)) throw new Error('two');
    return asked;
  });
  const results = await Promise.allSettled([1, 2, 3].map(strict));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
