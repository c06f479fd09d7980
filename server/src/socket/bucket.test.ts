import { expect, test } from 'vitest';
import { createBucket, createBuckets } from './bucket.ts';

test('a burst is let through, then so many a second', () => {
  const clock = { time: 0, now: () => clock.time };
  const bucket = createBucket({ clock, burst: 60, perSecond: 20 });
  const through = (tries: number) =>
    Array.from({ length: tries }, () => bucket.take()).filter(Boolean);
  expect(through(1000)).toHaveLength(60);
  clock.time += 1000;
  expect(through(1000)).toHaveLength(20);
  clock.time += 3_600_000;
  expect(through(1000)).toHaveLength(60);
  clock.time -= 3_600_000;
  expect(through(10)).toHaveLength(0);
});

test('each has a bucket of their own, which is forgotten once it is full again', () => {
  const clock = { time: 0, now: () => clock.time };
  const buckets = createBuckets({ clock, burst: 2, perSecond: 0.1 });
  expect(['ana', 'ana', 'ana', 'ben'].map((each) => buckets.take(each))).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect([buckets.isEmpty('ana'), buckets.isEmpty('ben'), buckets.isEmpty('cleo')]).toEqual([
    true,
    false,
    false,
  ]);
  clock.time = 10_000;
  expect(buckets.isEmpty('ana')).toBe(false);
  expect(buckets.kept()).toBe(2);
  clock.time = 60_000;
  buckets.take('cleo');
  expect(buckets.kept()).toBe(1);
});
