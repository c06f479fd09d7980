import * as v from 'valibot';
import { RULES } from '../policy.ts';
import type { RefusalCode } from '../room/refusal.ts';
import { isByRule } from './rule.ts';
import { Exception, Schedule } from './schedule.ts';

/** What a group may decide about when it meets (D8). */
export const ScheduleChange = v.variant('kind', [
  v.strictObject({ kind: v.literal('set'), schedule: Schedule }),
  /** It meets as it likes. */
  v.strictObject({ kind: v.literal('none') }),
  /** S3: one meeting is left out, or is at another time; at its own, it is as usual again. */
  v.strictObject({ kind: v.literal('except'), exception: Exception }),
]);
export type ScheduleChange = v.InferOutput<typeof ScheduleChange>;

/** Null where there is none any more. */
export function changed(schedule: Schedule | undefined, change: ScheduleChange): Schedule | null {
  switch (change.kind) {
    case 'set':
      return change.schedule;
    case 'none':
      return null;
    case 'except':
      return schedule === undefined ? null : excepted(schedule, change.exception);
  }
}

/** Why it would change nothing, or is about no meeting. */
export function whyNoScheduleChange(
  schedule: Schedule | undefined,
  change: ScheduleChange,
): RefusalCode | null {
  if (
    change.kind === 'except' &&
    (schedule === undefined || !isByRule(schedule, change.exception.date))
  )
    return 'noMeetingThen';
  return isSameSchedule(schedule ?? null, changed(schedule, change)) ? 'alreadySo' : null;
}

export function isSameSchedule(one: Schedule | null, other: Schedule | null): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function excepted(schedule: Schedule, exception: Exception): Schedule {
  const { date, instead } = exception;
  const isUsual = instead?.date === date && instead.time === schedule.time;
  const others = schedule.exceptions.filter((each) => each.date !== date);
  const all = isUsual ? others : [...others, exception];
  const byDate = all.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  // Those of long ago give way.
  return { ...schedule, exceptions: byDate.slice(-RULES.exceptions) };
}

/** In whichever order its parts were written down. */
function inOrder(schedule: Schedule | null) {
  if (schedule === null) return null;
  const { first, time, zone, minutes, rule, exceptions } = schedule;
  const which = rule.kind === 'monthlyByWeekday' ? rule.week : rule.kind;
  return [
    ...[first, time, zone, minutes, which],
    exceptions.map(({ date, instead }) => [date, instead?.date, instead?.time]),
  ];
}
