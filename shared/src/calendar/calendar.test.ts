import fc from 'fast-check';
import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';
import { convertIcsCalendar } from 'ts-ics';
import { expect, test } from 'vitest';
import { dateOf } from '../schedule/days.ts';
import { nextMeetings } from '../schedule/meetings.ts';
import { daysFrom } from '../schedule/rule.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { momentOf } from '../schedule/zone.ts';
import { zoneOf } from '../schedule/zones.ts';
import { anySchedule } from '../testing/any-schedule.ts';
import { scheduleOf } from '../testing/schedules.ts';
import { calendarOf } from './calendar.ts';

const told = { title: 'Ronda', uid: 'u@ronda', stamp: Date.UTC(2026, 10, 28), reminder: null };

function text(schedule: Schedule, change: Partial<Parameters<typeof calendarOf>[1]> = {}): string {
  const zone = zoneOf(schedule.zone)!;
  return calendarOf({ schedule, zone, now: Date.UTC(2026, 10, 28) }, { ...told, ...change });
}

/** When they start, as another program reads it: by the clocks that the file tells of, not by those it knows. */
function readBack(file: string, count: number): readonly number[] {
  const calendar = ICAL.Component.fromString(file);
  const [zoned] = calendar.getAllSubcomponents('vtimezone');
  const zone = new ICAL.Timezone(zoned!);
  const [regular, ...moved] = calendar.getAllSubcomponents('vevent');
  const event = new ICAL.Event(regular, { exceptions: moved, strictExceptions: true });
  const steps = event.iterator();
  const starts: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const { year, month, day, hour, minute } = event.getOccurrenceDetails(steps.next()).startDate;
    const at = ICAL.Time.fromData({ year, month, day, hour, minute, second: 0 }, zone);
    starts.push(at.toUnixTime() * 1000);
  }
  return starts.toSorted((a, b) => a - b);
}

/** Some of its first meetings are left out, some moved. */
const withExceptions = fc
  .tuple(anySchedule, fc.array(fc.constantFrom('usual', 'left out', 'moved'), { maxLength: 8 }))
  .map(([schedule, whats]) => {
    const days = daysFrom(schedule, 0);
    const exceptions = whats.flatMap((what) => {
      const day: number = days.next().value;
      const moved = { date: dateOf(day + 1), time: '12:00' };
      return what === 'usual'
        ? []
        : [{ date: dateOf(day), instead: what === 'moved' ? moved : null }];
    });
    return { ...schedule, exceptions };
  });

/** A program may leave out what the clocks leave out, and of what comes twice may take the second. */
function isPlain({ time, zone }: Schedule, date: string): boolean {
  const clock = zoneOf(zone)!;
  const at = momentOf(date, time, clock);
  return [-3, 3].every((hours) => clock(at) === clock(at + hours * 3_600_000));
}

test('S5: whoever reads the calendar comes at the same times, also by its own account of the clocks', () => {
  fc.assert(
    fc.property(withExceptions, (schedule) => {
      const ours = nextMeetings(schedule, { from: 0, count: 30, zone: zoneOf(schedule.zone)! });
      fc.pre(ours.every(({ date }) => isPlain(schedule, date)));
      const theirs = readBack(text(schedule), 30);
      const starts = ours.map((meeting) => meeting.starts);
      expect(theirs.slice(0, 20)).toEqual(starts.slice(0, 20));
    }),
    { numRuns: 60 },
  );
});

test('S5: a third program reads its rule and what is left out as we do', () => {
  const schedule = scheduleOf({
    exceptions: [
      { date: '2026-12-08', instead: { date: '2026-12-09', time: '20:00' } },
      { date: '2026-12-22', instead: null },
    ],
  });
  const file = text(schedule, { title: 'Círculo, «a»; b \\ c', reminder: { minutes: 15 } });
  const { events = [], timezones = [] } = convertIcsCalendar(undefined, file);
  expect(timezones.map(({ id }) => id)).toEqual(['Europe/Madrid']);
  const [regular, moved, ...others] = events;
  expect(others).toEqual([]);
  expect(regular).toMatchObject({
    summary: 'Círculo, «a»; b \\ c',
    start: { date: new Date('2026-12-01T18:00Z') },
    duration: { minutes: 90 },
    alarms: [{ action: 'DISPLAY', trigger: { value: { before: true, minutes: 15 } } }],
    exceptionDates: [{ date: new Date('2026-12-22T18:00Z') }],
  });
  expect(moved).toMatchObject({
    uid: regular?.uid,
    start: { date: new Date('2026-12-09T19:00Z') },
    recurrenceId: { value: { date: new Date('2026-12-08T18:00Z') } },
  });
  const rule = file
    .split('\r\n')
    .filter((line) => /^(DTSTART;|RRULE:FREQ=WEEKLY|EXDATE)/.test(line))
    .slice(0, 3);
  const starts = new RRuleTemporal({ rruleString: rule.join('\n') }).all((_, index) => index < 4);
  expect(starts.map(({ epochMilliseconds }) => new Date(epochMilliseconds).toISOString())).toEqual([
    '2026-12-01T18:00:00.000Z',
    '2026-12-08T18:00:00.000Z',
    '2026-12-15T18:00:00.000Z',
    '2026-12-29T18:00:00.000Z',
  ]);
});

test('S5: without a schedule it is still a calendar, with nothing in it', () => {
  const { events = [], name } = convertIcsCalendar(undefined, calendarOf(null, told));
  expect([name, events]).toEqual(['Ronda', []]);
});

test('S5: no name breaks out of its line, and no line is longer than may be', () => {
  const title = `Ñandú \r\nBEGIN:VEVENT\r\nSUMMARY:x\u0000 ${'ñ👩‍👩‍👧‍👦'.repeat(40)}`;
  const file = text(scheduleOf(), { title });
  const { events = [] } = convertIcsCalendar(undefined, file);
  expect(events).toHaveLength(1);
  expect(
    ICAL.Component.fromString(file)
      .getFirstSubcomponent('vevent')
      ?.getFirstPropertyValue('summary'),
  ).toBe(title.replaceAll(/\p{Cc}+/gu, ' '));
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file.endsWith('\r\n')).toBe(true);
});

test('S5: where clocks change by one rule all the time, the rule is told, so that it holds for ever', () => {
  const file = text(scheduleOf());
  expect(file).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
  expect(file).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU');
  expect(text(scheduleOf({ zone: 'America/New_York' }))).toContain(
    'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  );
  // And where they do not, they are told one by one.
  expect(text(scheduleOf({ zone: 'Africa/Casablanca' }))).toContain('RDATE:20270207T030000');
  expect(text(scheduleOf({ zone: 'Asia/Kathmandu' }))).toContain('TZOFFSETTO:+0545');
});

test('S5: the same meetings are told in the same words', () => {
  const of = (now: number) => {
    const schedule = scheduleOf();
    return calendarOf({ schedule, zone: zoneOf(schedule.zone)!, now }, told);
  };
  expect(of(Date.UTC(2026, 11, 31))).toBe(of(Date.UTC(2026, 0, 1)));
});
