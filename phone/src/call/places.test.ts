import { expect, test } from 'vitest';
import { createPlaces } from './places.ts';

const start = () => createPlaces({ markOf: (group, caller) => `${group} ${caller}` });

test('the same number, while connected, is a second person', () => {
  const places = start();
  const first = places.take('group', 'ana', false);
  const second = places.take('group', 'ana', false);
  expect(second).not.toBe(first);
  places.giveBack(second, 'left');
  expect(places.take('group', 'ana', false)).toBe(second);
});

test('F7: whose call was lost is asked, and is the same person when they are returning', () => {
  const places = start();
  const person = places.take('group', 'ana', false);
  expect(places.wasLost('group', 'ana')).toBe(false);
  places.giveBack(person, 'lost');
  expect(places.wasLost('group', 'ana')).toBe(true);
  expect(places.wasLost('group', 'ben')).toBe(false);
  expect(places.wasLost('other', 'ana')).toBe(false);
  expect(places.take('group', 'ana', true)).toBe(person);
  expect(places.wasLost('group', 'ana')).toBe(false);
});

test('whoever is not returning takes nobody’s place', () => {
  const places = start();
  const lost = places.take('group', 'ana', false);
  places.giveBack(lost, 'lost');
  expect(places.take('group', 'ana', false)).not.toBe(lost);
  expect(places.wasLost('group', 'ana')).toBe(true);
});
