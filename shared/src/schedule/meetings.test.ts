import * as v from 'valibot';
import { expect, test } from 'vitest';
import { scheduleOf } from '../testing/schedules.ts';
import { nextAfter, nextMeetings, openAt } from './meetings.ts';
import { Schedule } from './schedule.ts';
import { momentOf } from './zone.ts';
import { zoneOf } from './zones.ts';

function zone(name: string) {
  const found = zoneOf(name);
  if (found === null) throw new Error(`this runtime knows no ${name}`);
  return found;
}

/** When the next ones start, in UTC, to the minute. */
function starts(schedule: Schedule, from: string, count: number): readonly string[] {
  expect(v.is(Schedule, schedule)).toBe(true);
  const ahead = nextMeetings(schedule, {
    from: Date.parse(from),
    count,
    zone: zone(schedule.zone),
  });
  return ahead.map((meeting) => written(meeting.starts));
}
const written = (at: number) => new Date(at).toISOString().slice(0, 16);

test('S1: at the same time by the clock on the wall, when summer time begins and when it ends', () => {
  expect(starts(scheduleOf(), '2027-03-22', 2)).toEqual(['2027-03-23T18:00', '2027-03-30T17:00']);
  expect(starts(scheduleOf(), '2027-10-25', 2)).toEqual(['2027-10-26T17:00', '2027-11-02T18:00']);
});

test('S1: also where it is summer at Christmas', () => {
  const chile = scheduleOf({ zone: 'America/Santiago' });
  expect(starts(chile, '2027-03-29', 2)).toEqual(['2027-03-30T22:00', '2027-04-06T23:00']);
  expect(starts(chile, '2027-08-30', 2)).toEqual(['2027-08-31T23:00', '2027-09-07T22:00']);
  const sydney = scheduleOf({ zone: 'Australia/Sydney' });
  expect(starts(sydney, '2027-03-29', 2)).toEqual(['2027-03-30T08:00', '2027-04-06T09:00']);
  expect(starts(sydney, '2027-09-27', 2)).toEqual(['2027-09-28T09:00', '2027-10-05T08:00']);
});

test('S1: a time that the clocks leave out is as long after midnight as it would have been', () => {
  const madrid = zone('Europe/Madrid');
  expect(written(momentOf('2027-03-28', '02:30', madrid))).toBe('2027-03-28T01:30');
  expect(written(momentOf('2027-03-28', '01:59', madrid))).toBe('2027-03-28T00:59');
  expect(written(momentOf('2027-03-28', '03:00', madrid))).toBe('2027-03-28T01:00');
});

test('S1: of a time that comes twice, it is the first', () => {
  const madrid = zone('Europe/Madrid');
  expect(written(momentOf('2027-10-31', '02:30', madrid))).toBe('2027-10-31T00:30');
  expect(written(momentOf('2027-10-31', '03:00', madrid))).toBe('2027-10-31T02:00');
  const newYork = zone('America/New_York');
  expect(written(momentOf('2027-11-07', '01:30', newYork))).toBe('2027-11-07T05:30');
});

test('S1: half hours, quarters, and the ends of the world', () => {
  expect(written(momentOf('2027-06-01', '19:00', zone('Asia/Kathmandu')))).toBe('2027-06-01T13:15');
  expect(written(momentOf('2027-06-01', '19:00', zone('Pacific/Kiritimati')))).toBe(
    '2027-06-01T05:00',
  );
  expect(written(momentOf('2027-06-01', '19:00', zone('Pacific/Pago_Pago')))).toBe(
    '2027-06-02T06:00',
  );
  // Lord Howe Island sets its clocks by half an hour.
  expect(written(momentOf('2027-04-04', '01:45', zone('Australia/Lord_Howe')))).toBe(
    '2027-04-03T14:45',
  );
  // Samoa left out a whole day.
  expect(written(momentOf('2011-12-30', '19:00', zone('Pacific/Apia')))).toBe('2011-12-31T05:00');
});

test('S2: every second week, counted from the first meeting', () => {
  const second = scheduleOf({ rule: { kind: 'everySecondWeek' } });
  expect(starts(second, '2026-12-02', 2)).toEqual(['2026-12-15T18:00', '2026-12-29T18:00']);
  expect(starts(second, '2020-01-01', 1)).toEqual(['2026-12-01T18:00']);
});

test('S2: monthly, on the second Tuesday or the last', () => {
  const second = scheduleOf({
    first: '2026-12-08',
    rule: { kind: 'monthlyByWeekday', week: 'second' },
  });
  expect(starts(second, '2026-12-09', 3)).toEqual([
    '2027-01-12T18:00',
    '2027-02-09T18:00',
    '2027-03-09T18:00',
  ]);
  const last = scheduleOf({
    first: '2026-12-29',
    rule: { kind: 'monthlyByWeekday', week: 'last' },
  });
  expect(starts(last, '2026-12-30', 3)).toEqual([
    '2027-01-26T18:00',
    '2027-02-23T18:00',
    '2027-03-30T17:00',
  ]);
});

test('S2: a month without a fifth Tuesday is passed over', () => {
  const fifth = scheduleOf({
    first: '2026-12-29',
    rule: { kind: 'monthlyByWeekday', week: 'fifth' },
  });
  expect(starts(fifth, '2026-12-30', 3)).toEqual([
    '2027-03-30T17:00',
    '2027-06-29T17:00',
    '2027-08-31T17:00',
  ]);
});

test('S2: a leap day is a Tuesday like another', () => {
  const leap = scheduleOf({
    first: '2028-02-29',
    rule: { kind: 'monthlyByWeekday', week: 'fifth' },
  });
  expect(starts(leap, '2028-02-01', 2)).toEqual(['2028-02-29T18:00', '2028-05-30T17:00']);
  expect(starts(scheduleOf(), '2028-02-28', 2)).toEqual(['2028-02-29T18:00', '2028-03-07T18:00']);
});

test('S2: the first meeting is one by the rule, or it is no schedule', () => {
  const rule = { kind: 'monthlyByWeekday', week: 'first' } as const;
  expect(v.is(Schedule, scheduleOf({ first: '2026-12-01', rule }))).toBe(true);
  expect(v.is(Schedule, scheduleOf({ first: '2026-12-08', rule }))).toBe(false);
});

test('S3: what was left out is not there, and what was moved is where it was moved to', () => {
  const schedule = scheduleOf({
    exceptions: [
      { date: '2026-12-08', instead: { date: '2026-12-09', time: '20:00' } },
      { date: '2026-12-22', instead: null },
      // Even after those that come later by the rule, and before the group ever met.
      { date: '2026-12-29', instead: { date: '2027-01-06', time: '10:00' } },
    ],
  });
  expect(starts(schedule, '2026-12-02', 4)).toEqual([
    '2026-12-09T19:00',
    '2026-12-15T18:00',
    '2027-01-05T18:00',
    '2027-01-06T09:00',
  ]);
  const [moved] = nextMeetings(schedule, {
    from: Date.parse('2026-12-02'),
    count: 1,
    zone: zone('Europe/Madrid'),
  });
  expect(moved).toMatchObject({ date: '2026-12-08', moved: true });
});

test('S3: exceptions stand once for each meeting, in order, and not without end', () => {
  const none = (date: string) => ({ date, instead: null });
  expect(v.is(Schedule, scheduleOf({ exceptions: [none('2026-12-08'), none('2026-12-15')] }))).toBe(
    true,
  );
  expect(v.is(Schedule, scheduleOf({ exceptions: [none('2026-12-08'), none('2026-12-08')] }))).toBe(
    false,
  );
  expect(v.is(Schedule, scheduleOf({ exceptions: [none('2026-12-15'), none('2026-12-08')] }))).toBe(
    false,
  );
  const many = Array.from({ length: 25 }, (_, week) =>
    none(`2027-01-${String(week + 1).padStart(2, '0')}`),
  );
  expect(v.is(Schedule, scheduleOf({ exceptions: many }))).toBe(false);
});

test('S4: it opens a quarter of an hour before, and is open until it was to end', () => {
  const at = (time: string) =>
    openAt(scheduleOf(), Date.parse(`2026-12-08T${time}Z`), zone('Europe/Madrid'));
  expect(at('17:44:59')).toBeNull();
  expect(at('17:45:00')).toMatchObject({ date: '2026-12-08', moved: false });
  expect(at('19:29:59')).toMatchObject({ date: '2026-12-08' });
  expect(at('19:30:00')).toBeNull();
});

test('S4: a meeting that is going on comes first, also over midnight', () => {
  const late = scheduleOf({ time: '23:30' });
  expect(starts(late, '2026-12-08T23:45Z', 2)).toEqual(['2026-12-08T22:30', '2026-12-15T22:30']);
  expect(starts(late, '2026-12-09T00:00Z', 1)).toEqual(['2026-12-15T22:30']);
});

test('S2: while one goes on, what is said of the next one is of the one after it', () => {
  const after = (time: string) =>
    nextAfter(scheduleOf(), Date.parse(`2026-12-08T${time}Z`), zone('Europe/Madrid'))?.date;
  expect(after('17:59')).toBe('2026-12-08');
  expect(after('18:00')).toBe('2026-12-15');
  expect(after('20:00')).toBe('2026-12-15');
});

test('S1: a place that nobody knows is no reason to fall over', () => {
  expect(zoneOf('Europe/Nowhere')).toBeNull();
  expect(zoneOf('')).toBeNull();
});
