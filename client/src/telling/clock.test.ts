import { RULES, USUAL_POLICY } from '@ronda/shared/policy';
import { expect, test } from 'vitest';
import { clockOf, leftOf, nearnessOf, quietClockOf, secondsOf, shortTime } from './clock.ts';

const seatBy = (id: string, by: 'browser' | 'phone') => ({
  id,
  by,
  seatedAt: 0,
  presence: { kind: 'connected', connection: null, since: 0 } as const,
  resting: false,
  muted: null,
  spokenMs: 0,
  startMs: 0,
});
const room = { policy: USUAL_POLICY, seats: [seatBy('ana', 'browser'), seatBy('ben', 'phone')] };

test('F4: an offer runs out of the time that the group gives it', () => {
  const clock = clockOf(room, {
    kind: 'offer',
    seat: 'ana',
    until: 90_000,
    laterLeft: true,
    turnMs: 60_000,
  });
  expect(clock).toEqual({ kind: 'running', endsAt: 90_000, wholeMs: 30_000 });
  expect(leftOf(clock, 75_000)).toBe(15_000);
});

test('F4: that of a caller is whole when the voice begins to tell of it', () => {
  const offer = {
    kind: 'offer',
    seat: 'ben',
    until: 90_000,
    laterLeft: true,
    turnMs: 60_000,
  } as const;
  expect(clockOf(room, offer)).toMatchObject({ wholeMs: 30_000 + RULES.promptMs });
});

test('F11: a quiet is a time of its own', () => {
  const clock = quietClockOf({
    because: 'hold',
    by: 'ana',
    since: 10_000,
    until: 70_000,
    before: { kind: 'gathering' },
    enough: [],
  });
  expect(clock).toEqual({ kind: 'running', endsAt: 70_000, wholeMs: 60_000 });
});

test('F7: a stopped turn keeps what is left, however late it is', () => {
  const clock = clockOf(room, {
    kind: 'turn',
    seat: 'ana',
    taken: 'aloud',
    lengthMs: 180_000,
    clock: { kind: 'stopped', since: 1000, leftMs: 42_000 },
    lostMs: 0,
    asked: 0,
    moreTime: null,
  });
  expect(leftOf(clock, 1_000_000)).toBe(42_000);
});

test('F5: time is plenty, then short for the last 30 s, then in its grace', () => {
  expect(nearnessOf(30_001)).toBe('plenty');
  expect(nearnessOf(30_000)).toBe('short');
  expect(nearnessOf(1)).toBe('short');
  expect(nearnessOf(0)).toBe('grace');
  expect(nearnessOf(-9000)).toBe('grace');
});

test('a second that has begun counts, and nothing is shown below zero', () => {
  expect([secondsOf(2001), secondsOf(2000), secondsOf(1), secondsOf(0)]).toEqual([3, 2, 1, 0]);
  expect([shortTime(154_000), shortTime(60_000), shortTime(5000), shortTime(-1)]).toEqual([
    '2:34',
    '1:00',
    '0:05',
    '0:00',
  ]);
});
