import { expect, test } from 'vitest';
import { hueOf, initialOf, placesOf } from './places.ts';

test('one sits at the bottom, and the next to speak at one’s left hand, seen from above', () => {
  const [me, next] = placesOf(4);
  expect(me).toEqual({ x: 0, y: 1 });
  expect(next).toEqual({ x: -1, y: 0 });
});

test.each([1, 2, 3, 5, 12])('%d seats stand on one circle, none on another', (seats) => {
  const places = placesOf(seats);
  for (const { x, y } of places) expect(Math.hypot(x, y)).toBeCloseTo(1, 2);
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(seats);
});

test('a seat has one hue, and seats differ', () => {
  expect(hueOf('seat-a')).toBe(hueOf('seat-a'));
  const hues = new Set(Array.from({ length: 40 }, (_, index) => hueOf(`seat-${index}`)));
  expect(hues.size).toBeGreaterThan(12);
  for (const hue of hues) expect(hue).toBeLessThan(360);
});

test('the first sign of a name stays whole', () => {
  expect(initialOf('ana')).toBe('A');
  expect(initialOf('👩🏽‍🦱 Sol')).toBe('👩🏽‍🦱');
  expect(initialOf('مريم')).toBe('م');
  expect(initialOf('')).toBe('');
});
