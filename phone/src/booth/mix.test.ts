import { expect, test } from 'vitest';
import { createMix } from './mix.ts';

const BLOCK = 480;
const level = (value: number) => new Int16Array(BLOCK).fill(value);
const last = (block: Int16Array) => block[BLOCK - 1];

test('all voices are heard together, as loud as they are', () => {
  const mix = createMix(BLOCK);
  expect(last(mix.next(null, [level(1000), level(-300)]))).toBe(700);
  expect(last(mix.next(null, []))).toBe(0);
});

test('a prompt lowers the others step by step, and they come back after it', () => {
  const mix = createMix(BLOCK);
  const under: number[] = [];
  for (let block = 0; block < 20; block += 1)
    under.push((last(mix.next(level(5000), [level(1000)])) ?? 0) - 5000);
  expect(under[0]).toBe(950);
  expect(under.at(-1)).toBe(250);
  expect(under).toEqual(under.toSorted((a, b) => b - a));
  for (let block = 0; block < 20; block += 1) mix.next(null, [level(1000)]);
  expect(last(mix.next(null, [level(1000)]))).toBe(1000);
});

test('what is too loud is cut off, and never turned round', () => {
  const mix = createMix(BLOCK);
  expect(last(mix.next(null, [level(30_000), level(30_000)]))).toBe(32_767);
  expect(last(mix.next(null, [level(-30_000), level(-30_000)]))).toBe(-32_768);
});
