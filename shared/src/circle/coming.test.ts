import { expect, test } from 'vitest';
import type { Schedule } from '../schedule/schedule.ts';
import { Between } from '../testing/between.ts';
import { people, sealed } from '../testing/names.ts';
import { MINUTE } from '../testing/times.ts';
import { circleSeenBy } from './seen-by.ts';

/** The first of these meetings is four days after `OPENED_AT`. */
const schedule: Schedule = {
  first: '2027-01-19',
  time: '19:00',
  zone: 'Europe/Madrid',
  minutes: 90,
  rule: { kind: 'weekly' },
  exceptions: [],
};
const [NEXT, AFTER] = ['2027-01-19', '2027-01-26'];
const STARTS = Date.UTC(2027, 0, 19, 18);

const group = () => new Between(people(3), { schedule });
const says = (coming: boolean | null, named = false, date = NEXT) =>
  ({ type: 'sayComing', date: date ?? '', coming, named }) as const;
const seen = (circle: Between, by = 'dora') => circleSeenBy(by, circle, circle.now).coming;

test('S6: who comes is a number, and a name only of those who allow it', () => {
  const circle = group();
  circle.does('ana', says(true));
  circle.does('ben', says(true, true));
  circle.does('cleo', says(false, true));
  expect(seen(circle)).toEqual({
    ...{ date: NEXT, starts: STARTS, there: 2, notThisTime: 1 },
    ...{ named: ['ben'], mine: null },
  });
  expect(circle.circle.names).toEqual([{ seat: 'ben', sealed: sealed('b') }]);
  expect(seen(circle, 'cleo')?.mine).toEqual({ there: false, named: true });
});

test('S6: it can be said otherwise, and taken back; the name goes with it', () => {
  const circle = group();
  circle.does('ana', says(true, true));
  circle.does('ana', says(false, true));
  expect(seen(circle)).toMatchObject({ there: 0, notThisTime: 1, named: [] });
  circle.does('ana', says(true, true));
  circle.does('ana', says(null));
  expect(seen(circle)).toMatchObject({ there: 0, notThisTime: 0, named: [] });
  expect(circle.circle.names).toEqual([]);
});

test('S6: a newcomer with the invitation says it as anybody does', () => {
  const circle = group();
  circle.does('dora', says(true));
  expect(seen(circle)?.there).toBe(1);
});

test('S6: of the next meeting, until it is over; then nothing is known of who came to it', () => {
  const circle = group();
  circle.does('ana', says(true, true));
  expect(circle.refused('ana', says(true, false, AFTER))).toBe('noSuchMeeting');
  circle.now = STARTS + 89 * MINUTE;
  circle.does('ben', says(true));
  expect(seen(circle)).toMatchObject({ date: NEXT, there: 2 });
  circle.passes(MINUTE);
  expect(circle.circle).toMatchObject({ coming: null, names: [] });
  expect(seen(circle)).toMatchObject({ date: AFTER, there: 0 });
  circle.does('ana', says(true, false, AFTER));
});

test('S6: of a meeting that is left out it is of no account any more', () => {
  const circle = group();
  circle.does('ana', says(true));
  const exceptions = [{ date: NEXT ?? '', instead: null }];
  circle.lasting = { ...circle.lasting, schedule: { ...schedule, exceptions } };
  expect(seen(circle)).toMatchObject({ date: AFTER, there: 0 });
  circle.does('ben', says(true, false, AFTER));
  expect(seen(circle)?.there).toBe(1);
});

test('S6: where no meeting is planned there is nothing to say', () => {
  const circle = new Between(people(3));
  expect(seen(circle)).toBeNull();
  expect(circle.refused('ana', says(true))).toBe('noSuchMeeting');
});

test('D2, S6: who leaves the group comes no more', () => {
  const circle = group();
  circle.does('ana', says(true, true));
  circle.does('ana', { type: 'leaveGroup' });
  expect(seen(circle)).toMatchObject({ there: 0, named: [] });
  expect(JSON.stringify(circle.circle)).not.toContain('ana');
});
