import { RULES } from '@ronda/shared/policy';
import { expect, test } from 'vitest';
import { createPlaces } from './places.ts';

const start = (now = () => 0) =>
  createPlaces({ markOf: (group, caller) => `${group} ${caller}` }, now);

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

test('F12: no seat waits once no meeting goes on, or none can that was lost', () => {
  let now = 0;
  const places = start(() => now);
  places.giveBack(places.take('group', 'ana', false), 'lost');
  places.giveBack(places.take('group', 'ben', false), 'lost');
  places.forget('group', 'ana');
  expect(places.wasLost('group', 'ana')).toBe(false);
  expect(places.wasLost('group', 'ben')).toBe(true);
  now = RULES.longestMs + 1;
  expect(places.wasLost('group', 'ben')).toBe(false);
});

test('whoever was lost many times is still nobody who is connected', () => {
  const places = start();
  const connected = places.take('group', 'ana', false);
  for (let time = 0; time < 20; time += 1) {
    const person = places.take('group', 'ana', false);
    expect(person).not.toBe(connected);
    places.giveBack(person, 'lost');
  }
});
