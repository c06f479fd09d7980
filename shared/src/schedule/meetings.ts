import { RULES } from '../policy.ts';
import type { LocalDate, LocalTime } from './days.ts';
import { dateOf } from './days.ts';
import { daysFrom } from './rule.ts';
import type { Schedule } from './schedule.ts';
import type { Zone } from './zone.ts';
import { momentOf } from './zone.ts';

/** One meeting that is planned. Times are ms since the epoch. */
export interface Planned {
  /** When it is by the rule: it is known by that, also when it was moved (S3). */
  readonly date: LocalDate;
  readonly moved: boolean;
  /** S4: from when on others may be expected. One may enter at any time. */
  readonly opens: number;
  readonly starts: number;
  readonly ends: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** S2, S3: the next ones that are not over at `from`, the earliest first; one that is going on among them. */
export function nextMeetings(
  schedule: Schedule,
  { from, count, zone }: { readonly from: number; readonly count: number; readonly zone: Zone },
): readonly Planned[] {
  const excepted = new Map(schedule.exceptions.map(({ date, instead }) => [date, instead]));
  const found = schedule.exceptions.flatMap(({ date, instead }) =>
    instead === null ? [] : [planned(schedule, date, instead, zone)],
  );
  const areAhead = found.filter(({ ends }) => ends > from);
  // The day there may be another one than here, and a long meeting may have begun yesterday.
  const start = Math.floor(from / DAY) - 2;
  let usual = 0;
  for (const day of daysFrom(schedule, start)) {
    if (usual >= count) break;
    const date = dateOf(day);
    if (excepted.has(date)) continue;
    const meeting = planned(schedule, date, { date, time: schedule.time }, zone);
    if (meeting.ends <= from) continue;
    areAhead.push(meeting);
    usual += 1;
  }
  return areAhead
    .toSorted((a, b) => a.starts - b.starts || (a.date < b.date ? -1 : 1))
    .slice(0, count);
}

/** The next one that has not begun: what is said when people part. */
export function nextAfter(schedule: Schedule, now: number, zone: Zone): Planned | null {
  const ahead = nextMeetings(schedule, { from: now, count: 3, zone });
  return ahead.find(({ starts }) => starts > now) ?? null;
}

/** S4: the meeting that is going on, or opens now. */
export function openAt(schedule: Schedule, now: number, zone: Zone): Planned | null {
  const [next] = nextMeetings(schedule, { from: now, count: 1, zone });
  return next !== undefined && next.opens <= now ? next : null;
}

function planned(
  { minutes, time: usual }: Schedule,
  date: LocalDate,
  { date: on, time }: { readonly date: LocalDate; readonly time: LocalTime },
  zone: Zone,
): Planned {
  const starts = momentOf(on, time, zone);
  return {
    date,
    moved: on !== date || time !== usual,
    opens: starts - RULES.opensMs,
    starts,
    ends: starts + minutes * MINUTE,
  };
}
