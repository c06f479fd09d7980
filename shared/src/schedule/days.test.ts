import * as v from 'valibot';
import { expect, test } from 'vitest';
import { dateOf, dayOf, LocalDate, LocalTime, monthOf, firstOfMonth, weekdayOf } from './days.ts';

const DAY = 86_400_000;

test('S1: every day of a thousand years is counted as the machine counts it', () => {
  const last = Date.UTC(2999, 11, 31) / DAY;
  for (let day = Date.UTC(2000, 0, 1) / DAY; day <= last; day += 1) {
    const there = new Date(day * DAY);
    const date = there.toISOString().slice(0, 10);
    if (dateOf(day) !== date || dayOf(date) !== day) throw new Error(`${date} is counted wrong`);
    if (weekdayOf(day) !== (there.getUTCDay() + 6) % 7)
      throw new Error(`${date} is no such weekday`);
    if (firstOfMonth(monthOf(date)) > day) throw new Error(`${date} is before its month`);
  }
});

test('S1: what is no day of the calendar, and no time of it, is not taken for one', () => {
  for (const date of ['2028-02-29', '2027-12-31', '2000-01-01'])
    expect(v.is(LocalDate, date)).toBe(true);
  for (const date of [
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-04-31',
    '1999-01-01',
    '2027-1-1',
    '',
  ])
    expect(v.is(LocalDate, date)).toBe(false);
  for (const time of ['00:00', '19:30', '23:59']) expect(v.is(LocalTime, time)).toBe(true);
  for (const time of ['24:00', '19:60', '7:00', '19:00:00', ''])
    expect(v.is(LocalTime, time)).toBe(false);
});
