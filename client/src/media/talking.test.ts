import { expect, test } from 'vitest';
import type { Talking } from './talking.ts';
import { heardAgain, listenOnce, SILENT } from './talking.ts';

const STEP = 250;

/** Looks every 250 ms at these levels, and answers when it was told, in ms from the beginning. */
function toldDuring(levels: readonly number[], from: Talking = SILENT, begin = 1_000_000) {
  let talking = from;
  const told: number[] = [];
  for (const [index, level] of levels.entries()) {
    const now = begin + index * STEP;
    talking = listenOnce(talking, { level, now, sinceMs: STEP });
    if (talking.told) told.push(index * STEP);
  }
  return { told, talking };
}
const seconds = (count: number, level: number) => Array<number>(count * 4).fill(level);

test('a sentence is noticed, a cough and a quiet room are not', () => {
  expect(toldDuring(seconds(60, 0.3)).told).toEqual([]);
  expect(toldDuring([...seconds(1, 0.9), ...seconds(30, 0)]).told).toEqual([]);
  expect(toldDuring(seconds(2, 0.7)).told[0]).toBe(1250);
});

test('a voice that breathes between its words is one sentence', () => {
  const words = Array.from({ length: 20 }, (_, index) => (index % 3 === 2 ? 0.1 : 0.7));
  expect(toldDuring(words).told.length).toBeGreaterThan(0);
});

test('it stays while one talks and a little after, and is not said again within a minute', () => {
  const first = toldDuring([...seconds(4, 0.7), ...seconds(20, 0)]);
  expect(first.told.at(-1)).toBeGreaterThan(4000);
  expect(first.told.at(-1)).toBeLessThan(13_000);
  const again = toldDuring(seconds(30, 0.7), first.talking, 1_024_000);
  expect(again.told).toEqual([]);
  const later = toldDuring(seconds(4, 0.7), first.talking, 1_200_000);
  expect(later.told.length).toBeGreaterThan(0);
});

test('being heard ends it, and the while goes on', () => {
  const { talking } = toldDuring(seconds(3, 0.7));
  expect(talking.told).toBe(true);
  expect(heardAgain(talking).told).toBe(false);
  expect(toldDuring(seconds(10, 0.7), heardAgain(talking), 1_003_000).told).toEqual([]);
});
