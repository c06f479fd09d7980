import fc from 'fast-check';
import { dateOf, dayOf } from '../schedule/days.ts';
import type { Rule } from '../schedule/rule.ts';
import { standsIn, WEEKS } from '../schedule/rule.ts';
import type { Schedule } from '../schedule/schedule.ts';

/** With and without summer time, on both halves of the world, by whole hours and others. */
const SOME_ZONES = [
  ...['Europe/Madrid', 'America/New_York', 'America/Santiago', 'Australia/Lord_Howe'],
  ...['Africa/Casablanca', 'Asia/Kathmandu', 'Pacific/Auckland', 'Pacific/Kiritimati', 'UTC'],
];

const date = fc.integer({ min: dayOf('2026-01-01'), max: dayOf('2029-12-31') }).map(dateOf);
const time = fc
  .tuple(fc.nat(23), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.constant({ kind: 'weekly' as const }),
  fc.constant({ kind: 'everySecondWeek' as const }),
  fc.constantFrom(...WEEKS).map((week) => ({ kind: 'monthlyByWeekday' as const, week })),
);

/** Any one without exceptions. */
export const anySchedule: fc.Arbitrary<Schedule> = fc
  .record({
    first: date,
    time,
    zone: fc.constantFrom(...SOME_ZONES),
    minutes: fc.integer({ min: 15, max: 240 }),
    rule,
    exceptions: fc.constant<Schedule['exceptions']>([]),
  })
  .filter((schedule) => standsIn(schedule.rule, schedule.first));
