import { expect, test } from 'vitest';
import { compare, median, middle, quantile, within } from './result.ts';

const measured = { name: 'a', unit: 'ms', ours: 13, peer: 10, peerName: 'b' };

test('a bar that is a share of the peer’s holds up to that share', () => {
  expect(compare(measured, { wanted: '', most: 1.3 })).toMatchObject({ ratio: 1.3, holds: true });
  expect(compare(measured, { wanted: '', most: 1.29 }).holds).toBe(false);
  expect(compare(measured, { wanted: '', least: 1.31 }).holds).toBe(false);
});

test('a bar of its own does not ask what the peer does', () => {
  expect(within(measured, { wanted: '', most: 13 }).holds).toBe(true);
  expect(within(measured, { wanted: '', most: 12.9 }).holds).toBe(false);
});

test('a quantile is one of the values', () => {
  const values = [5, 1, 4, 2, 3];
  expect(median(values)).toBe(3);
  expect(quantile(values, 0.99)).toBe(5);
  expect(quantile(values, 0)).toBe(1);
  expect(() => median([])).toThrow('Nothing was measured');
});

test('the middle half leaves out both ends', () => {
  expect(middle([1000, 10, 20, -500])).toBe(15);
  expect(middle([7])).toBe(7);
  expect(() => middle([])).toThrow('Nothing was measured');
});
