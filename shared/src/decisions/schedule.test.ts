import * as v from 'valibot';
import { expect, test } from 'vitest';
import { carriedFrom } from '../room/state.ts';
import type { ScheduleChange } from '../schedule/change.ts';
import type { Exception } from '../schedule/schedule.ts';
import { Schedule } from '../schedule/schedule.ts';
import { Meeting } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { scheduleOf } from '../testing/schedules.ts';
import type { Action } from './action.ts';

const change = (made: ScheduleChange): Action => ({ kind: 'changeSchedule', change: made });
const set = (schedule: Schedule) => change({ kind: 'set', schedule });
const except = (date: string, instead: Exception['instead'] = null) =>
  change({ kind: 'except', exception: { date, instead } });
const NONE = change({ kind: 'none' });

/** Three who meet on Tuesdays, or whenever they like. */
const group = (schedule?: Schedule) =>
  new Meeting(people(3), { carried: schedule === undefined ? {} : { schedule } });
const kept = (meeting: Meeting) => meeting.room.lasting.schedule;
const refusal = (meeting: Meeting, action: Action) =>
  meeting.refused('ana', { type: 'propose', action });

test('D6, D8: when a group meets is changed in the step in which it passes, and goes on to its next meeting', () => {
  const meeting = group();
  const schedule = scheduleOf({ rule: { kind: 'everySecondWeek' } });
  expect(meeting.agree('ana', set(schedule)).at(-1)).toEqual({ type: 'scheduleChanged', schedule });
  expect(kept(meeting)).toEqual(schedule);
  expect(carriedFrom(meeting.room).schedule).toEqual(schedule);
  meeting.agree('ben', NONE);
  expect(carriedFrom(meeting.room)).not.toHaveProperty('schedule');
});

test('D2: it outlives the meeting, so it needs three', () => {
  const meeting = new Meeting(people(2));
  expect(refusal(meeting, set(scheduleOf()))).toBe('threeElectors');
});

test('S3, D8: one meeting is left out, moved, and as usual again', () => {
  const meeting = group(scheduleOf());
  meeting.agree('ana', except('2026-12-22'));
  const moved = { date: '2026-12-09', time: '20:00' };
  meeting.agree('ben', except('2026-12-08', moved));
  expect(kept(meeting)?.exceptions).toEqual([
    { date: '2026-12-08', instead: moved },
    { date: '2026-12-22', instead: null },
  ]);
  meeting.agree('cleo', except('2026-12-22', { date: '2026-12-22', time: '19:00' }));
  expect(kept(meeting)?.exceptions).toEqual([{ date: '2026-12-08', instead: moved }]);
});

test('S3: of a day without a meeting there is nothing to leave out', () => {
  expect(refusal(group(scheduleOf()), except('2026-12-09'))).toBe('noMeetingThen');
  expect(refusal(group(scheduleOf()), except('2026-11-24'))).toBe('noMeetingThen');
  expect(refusal(group(), except('2026-12-08'))).toBe('noMeetingThen');
});

test('D6: what is so already is not decided again, in whichever order it is written down', () => {
  const meeting = group(scheduleOf());
  const { exceptions, rule, zone, minutes, time, first } = scheduleOf();
  expect(refusal(meeting, set({ exceptions, rule, zone, minutes, time, first }))).toBe('alreadySo');
  expect(refusal(meeting, except('2026-12-08', { date: '2026-12-08', time: '19:00' }))).toBe(
    'alreadySo',
  );
  expect(refusal(group(), NONE)).toBe('alreadySo');
});

test('D6: what is decided meanwhile overtakes what asks for the same', () => {
  const meeting = group(scheduleOf());
  meeting.proposes('ana', NONE);
  meeting.agree('ben', NONE);
  expect(meeting.room.decided.map(({ outcome }) => outcome)).toContain('overtaken');
});

test('S3: exceptions of long ago give way to new ones, and what is kept is a schedule', () => {
  const dates = Array.from({ length: 24 }, (_, week) =>
    new Date(Date.UTC(2026, 11, 1 + 7 * week)).toISOString().slice(0, 10),
  );
  const full = scheduleOf({ exceptions: dates.map((date) => ({ date, instead: null })) });
  const meeting = group(full);
  meeting.agree('ana', except('2027-05-25'));
  const now = kept(meeting);
  expect(v.is(Schedule, now)).toBe(true);
  expect(now?.exceptions.map(({ date }) => date)).toEqual([...dates.slice(1), '2027-05-25']);
});
