import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { expect, test } from 'vitest';
import { anySchedule } from '../testing/any-schedule.ts';
import { nextMeetings } from './meetings.ts';
import type { Rule } from './rule.ts';
import type { Schedule } from './schedule.ts';
import { momentOf } from './zone.ts';
import { zoneOf } from './zones.ts';

const QUARTER = 15 * 60_000;
const DAY = 86_400_000;
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const weekdayOf = (date: string) => (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;
const dayOfMonth = (date: string) => Number(date.slice(8));
const daysInMonth = (date: string) =>
  new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();

/** Whether they meet on this day, found without counting weeks or months from anywhere but the day itself. */
function isDay({ first, rule }: Schedule, date: string): boolean {
  if (date < first || weekdayOf(date) !== weekdayOf(first)) return false;
  switch (rule.kind) {
    case 'weekly':
      return true;
    case 'everySecondWeek':
      return ((Date.parse(date) - Date.parse(first)) / DAY) % 14 === 0;
    case 'monthlyByWeekday': {
      if (rule.week === 'last') return dayOfMonth(date) > daysInMonth(date) - 7;
      const nth = ['first', 'second', 'third', 'fourth', 'fifth'].indexOf(rule.week);
      return Math.floor((dayOfMonth(date) - 1) / 7) === nth;
    }
  }
}

/** The first quarter of an hour in which the clocks there show this; null when they never do. */
function shownAt(date: string, time: string, zone: string): number | null {
  const clock = new Intl.DateTimeFormat('sv', {
    ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  });
  const there = Date.parse(`${date}T${time}Z`);
  for (let at = there - 15 * 60 * 60_000; at <= there + 15 * 60 * 60_000; at += QUARTER)
    if (clock.format(at) === `${date} ${time}`) return at;
  return null;
}

const ahead = (schedule: Schedule, from: number, count: number) =>
  nextMeetings(schedule, { from, count, zone: zoneOf(schedule.zone)! });

test('S1, S2: whoever walks from day to day and looks at the clock meets at the same times', () => {
  const from = fc.integer({ min: Date.UTC(2026, 0, 1) / DAY, max: Date.UTC(2029, 11, 31) / DAY });
  fc.assert(
    fc.property(anySchedule, from, (schedule, day) => {
      const met = ahead(schedule, day * DAY, 3);
      const walked: string[] = [];
      for (let at = day - 2; walked.length < 6; at += 1) {
        const date = new Date(at * DAY).toISOString().slice(0, 10);
        if (isDay(schedule, date)) walked.push(date);
        if (at > day + 2500) break;
      }
      const dates = met.map(({ date }) => date);
      const begin = walked.indexOf(dates[0] ?? '');
      expect(walked.slice(begin, begin + 3)).toEqual(dates);
      for (const { date, starts, ends } of met) {
        expect(ends).toBeGreaterThan(day * DAY);
        expect(ends - starts).toBe(schedule.minutes * 60_000);
        const shown = shownAt(date, schedule.time, schedule.zone);
        if (shown !== null) expect(starts).toBe(shown);
      }
      // Whatever came before is over.
      for (const date of walked.slice(0, begin)) {
        const starts = momentOf(date, schedule.time, zoneOf(schedule.zone)!);
        expect(starts + schedule.minutes * 60_000).toBeLessThanOrEqual(day * DAY);
      }
    }),
    { numRuns: 300 },
  );
});

test('S1, S2: another program that reads RFC 5545 comes to the same days and moments', () => {
  // In Morocco's Ramadan it is an hour off; the walk above is not.
  const elsewhere = anySchedule.filter(({ zone }) => zone !== 'Africa/Casablanca');
  fc.assert(
    fc.property(elsewhere, (schedule) => {
      const { first, time, zone } = schedule;
      const start = `${first.replaceAll('-', '')}T${time.replace(':', '')}00`;
      const rrule = `DTSTART;TZID=${zone}:${start}\nRRULE:${ruleOf(schedule.rule, first)}`;
      const others = new RRuleTemporal({ rruleString: rrule }).all((_, index) => index < 12);
      const ours = ahead(schedule, Date.parse(first) - 2 * DAY, 13);
      // It leaves out what the clocks leave out.
      const shown = ours.filter(({ date }) => shownAt(date, time, zone) !== null).slice(0, 12);
      expect(shown.slice(0, 11).map(({ starts }) => starts)).toEqual(
        others.slice(0, 11).map(({ epochMilliseconds }) => epochMilliseconds),
      );
    }),
    { numRuns: 200 },
  );
});

function ruleOf(rule: Rule, first: string): string {
  const weekday = DAYS[weekdayOf(first)];
  switch (rule.kind) {
    case 'weekly':
      return `FREQ=WEEKLY;BYDAY=${weekday}`;
    case 'everySecondWeek':
      return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`;
    case 'monthlyByWeekday': {
      const nth = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 }[rule.week];
      return `FREQ=MONTHLY;BYDAY=${nth}${weekday}`;
    }
  }
}
