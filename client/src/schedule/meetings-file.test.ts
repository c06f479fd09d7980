import { scheduleOf } from '@ronda/shared/testing/schedules';
import { convertIcsCalendar } from 'ts-ics';
import { expect, test } from 'vitest';
import { meetingsFile } from './meetings-file.ts';

const token = '0VsCd6_PX2eqe9pHL1UKo66MYrzkrjkJQ_pwi8OZbvU';
const file = (now: number, schedule = scheduleOf()) =>
  meetingsFile({ schedule, name: 'Círculo de duelo', token, now });

test('S5: the file says the group’s name and reminds a quarter of an hour before', () => {
  const { events = [] } = convertIcsCalendar(undefined, file(0) ?? '');
  expect(events).toMatchObject([
    {
      summary: 'Círculo de duelo',
      start: { date: new Date('2026-12-01T18:00Z') },
      alarms: [{ action: 'DISPLAY', trigger: { value: { before: true, minutes: 15 } } }],
    },
  ]);
  expect(file(0)).not.toContain(token);
});

test('S5: a file of later takes the place of the one of before', () => {
  const [before, after] = [0, 60_000].map((now) => convertIcsCalendar(undefined, file(now) ?? ''));
  expect(after?.events?.[0]?.uid).toBe(before?.events?.[0]?.uid);
  const stamps = [before, after].map((calendar) => calendar?.events?.[0]?.stamp.date.getTime());
  expect(stamps).toEqual([0, 60_000]);
});

test('S5: of a place that this browser does not know there is no file', () => {
  expect(file(0, scheduleOf({ zone: 'Mars/Olympus' }))).toBeNull();
});
