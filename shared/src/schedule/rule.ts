import * as v from 'valibot';
import type { Day, LocalDate } from './days.ts';
import { dateOf, dayOf, firstOfMonth, monthOf, weekdayOf } from './days.ts';

/** Which of a month's Mondays, say. A month without a fifth one is passed over. */
export const WEEKS = ['first', 'second', 'third', 'fourth', 'fifth', 'last'] as const;
export type Week = (typeof WEEKS)[number];

/** How often a group meets, on the weekday of its first meeting. */
export const Rule = v.variant('kind', [
  v.strictObject({ kind: v.literal('weekly') }),
  v.strictObject({ kind: v.literal('everySecondWeek') }),
  v.strictObject({ kind: v.literal('monthlyByWeekday'), week: v.picklist(WEEKS) }),
]);
export type Rule = v.InferOutput<typeof Rule>;

/** Where the counting begins, and how it goes on. */
interface Counted {
  readonly first: LocalDate;
  readonly rule: Rule;
}

const NTH: Readonly<Record<Exclude<Week, 'last'>, number>> = {
  first: 0,
  second: 1,
  third: 2,
  fourth: 3,
  fifth: 4,
};

/** S2: the days on which a group meets by its rule, from this one on, in order and without end. */
export function* daysFrom({ first, rule }: Counted, from: Day): Generator<Day> {
  const start = dayOf(first);
  switch (rule.kind) {
    case 'weekly':
      return yield* every(7, start, from);
    case 'everySecondWeek':
      return yield* every(14, start, from);
    case 'monthlyByWeekday': {
      const begin = Math.max(start, from);
      for (let month = monthOf(dateOf(begin)); ; month += 1) {
        const day = inMonth(month, weekdayOf(start), rule.week);
        if (day !== null && day >= begin) yield day;
      }
    }
  }
}

/** Whether a meeting by this rule could be on this day, were it the first one. */
export function standsIn(rule: Rule, date: LocalDate): boolean {
  if (rule.kind !== 'monthlyByWeekday') return true;
  const day = dayOf(date);
  return inMonth(monthOf(date), weekdayOf(day), rule.week) === day;
}

/** Whether there is one on this day by the rule, whatever has been decided about it since. */
export function isByRule(counted: Counted, date: LocalDate): boolean {
  const day = dayOf(date);
  return day >= dayOf(counted.first) && daysFrom(counted, day).next().value === day;
}

function* every(days: number, start: Day, from: Day): Generator<Day> {
  const passed = Math.max(0, Math.ceil((from - start) / days));
  for (let day = start + passed * days; ; day += days) yield day;
}

/** Null where the month has no fifth one. */
function inMonth(month: number, weekday: number, week: Week): Day | null {
  const start = firstOfMonth(month);
  const next = firstOfMonth(month + 1);
  if (week === 'last') return next - 1 - ((weekdayOf(next - 1) - weekday + 7) % 7);
  const day = start + ((weekday - weekdayOf(start) + 7) % 7) + 7 * NTH[week];
  return day < next ? day : null;
}
