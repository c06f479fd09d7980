import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

function pace(perMinute: number) {
  const clock = { time: 0, now: () => clock.time };
  return { clock, pace: createPace({ clock, perMinute }) };
}

test('an address may do so many in a minute, and again in the next', () => {
  const { clock, pace: paced } = pace(3);
  const tries = () => Array.from({ length: 5 }, () => paced.allows('192.0.2.1'));
  expect(tries()).toEqual([true, true, true, false, false]);
  clock.time = 59_999;
  expect(paced.allows('192.0.2.1')).toBe(false);
  clock.time = 60_000;
  expect(tries()).toEqual([true, true, true, false, false]);
});

test('one address does not use up what another may', () => {
  const { pace: paced } = pace(1);
  expect(paced.allows('192.0.2.1')).toBe(true);
  expect(paced.allows('192.0.2.2')).toBe(true);
});

test('the addresses of one IPv6 network count as one', () => {
  const { pace: paced } = pace(1);
  expect(paced.allows('2001:db8:1:2::1')).toBe(true);
  expect(paced.allows('2001:db8:1:2:ffff:ffff:ffff:1')).toBe(false);
  expect(paced.allows('2001:db8:1:3::1')).toBe(true);
  expect(paced.allows('2001:db8::1')).toBe(true);
  expect(paced.allows('2001:db8:0:0:5::1')).toBe(false);
});
