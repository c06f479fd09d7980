import * as v from 'valibot';
import { LocalDate, LocalTime } from '@ronda/shared/schedule/days';
import type { Rule } from '@ronda/shared/schedule/rule';
import { standsIn, WEEKS } from '@ronda/shared/schedule/rule';
import type { Schedule } from '@ronda/shared/schedule/schedule';

/** What stands in the form, as it was typed and chosen. */
export interface ScheduleDraft {
  readonly first: string;
  readonly time: string;
  readonly zone: string;
  readonly minutes: number;
  /** Of the rules that fit the day: its place among them, as the day may still change. */
  readonly often: Often;
}

export type Often = 'weekly' | 'everySecondWeek' | 'monthly' | 'monthlyLast';

/** Lengths that are offered, in minutes. */
export const MINUTES = [45, 60, 90, 120, 180] as const;

export function newDraft(zone: string): ScheduleDraft {
  return { first: '', time: '', zone, minutes: 90, often: 'weekly' };
}

/** As it is now, to be changed. */
export function draftOf({ first, time, zone, minutes, rule }: Schedule): ScheduleDraft {
  return { first, time, zone, minutes, often: oftenOf(rule) };
}

function oftenOf(rule: Rule): Often {
  if (rule.kind !== 'monthlyByWeekday') return rule.kind;
  return rule.week === 'last' ? 'monthlyLast' : 'monthly';
}

/**
 * The rules that fit this day. On the days that not every month has, “the fifth” is not offered: it is nearly always
 * the last one that is meant.
 */
export function rulesFor(first: string): readonly { readonly often: Often; readonly rule: Rule }[] {
  const monthly = WEEKS.map((week) => ({ kind: 'monthlyByWeekday', week }) as const).filter(
    (rule) => standsIn(rule, first),
  );
  const counted = monthly.find(({ week }) => week !== 'last' && week !== 'fifth');
  const last = monthly.find(({ week }) => week === 'last');
  return [
    { often: 'weekly', rule: { kind: 'weekly' } },
    { often: 'everySecondWeek', rule: { kind: 'everySecondWeek' } },
    ...(counted === undefined ? [] : [{ often: 'monthly', rule: counted } as const]),
    ...(last === undefined ? [] : [{ often: 'monthlyLast', rule: last } as const]),
  ];
}

export type DraftRead =
  | { readonly ok: true; readonly schedule: Schedule }
  | { readonly ok: false; readonly first: boolean; readonly time: boolean };

/** The schedule that it says, or which fields are wrong. Nothing that was decided about single days is kept. */
export function readDraft({ first, time, zone, minutes, often }: ScheduleDraft): DraftRead {
  const [isDay, isTime] = [v.is(LocalDate, first), v.is(LocalTime, time)];
  if (!isDay || !isTime) return { ok: false, first: !isDay, time: !isTime };
  const rules = rulesFor(first);
  const { rule } = rules.find((each) => each.often === often) ?? { rule: { kind: 'weekly' } };
  return { ok: true, schedule: { first, time, zone, minutes, rule, exceptions: [] } };
}
