import type { Zone } from '../schedule/zone.ts';
import type { Day } from '../schedule/days.ts';
import { dateOf, firstOfMonth, monthOf } from '../schedule/days.ts';
import type { Observance } from './zone-rules.ts';
import { observances } from './zone-rules.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How far ahead. */
const YEARS = 11;

/** `VTIMEZONE`, in jCal: for programs that do not know the place by its name, or know it otherwise. */
export function timezone(name: string, zone: Zone, firstDay: Day, now: number) {
  // From the year before, so that the clocks of the first day are among them. In whole years, so that the same meetings
  // are told in the same words from one day to the next.
  const from = newYear(firstDay, -1);
  const until = newYear(Math.max(firstDay, Math.floor(now / DAY)), YEARS);
  const known = observances(zone, from, until);
  return ['vtimezone', [['tzid', {}, 'text', name] as const], known.map(observed)] as const;
}

/** So many years on from the year of this day, in ms. */
function newYear(day: Day, years: number): number {
  const month = monthOf(dateOf(day));
  return firstOfMonth(month - (month % 12) + 12 * years) * DAY;
}

function observed({ before, after, first, others }: Observance) {
  const more =
    'month' in others
      ? [['rrule', {}, 'recur', { freq: 'YEARLY', bymonth: others.month, byday: others.byDay }]]
      : others.map((wall) => ['rdate', {}, 'date-time', local(wall)]);
  return [
    after > before ? 'daylight' : 'standard',
    [
      ['dtstart', {}, 'date-time', local(first)],
      ['tzoffsetfrom', {}, 'utc-offset', offset(before)],
      ['tzoffsetto', {}, 'utc-offset', offset(after)],
      ...more,
    ] as never,
    [],
  ] as const;
}

/** What a clock shows whose time is this far from the epoch's. */
function local(wall: number): string {
  const day = Math.floor(wall / DAY);
  const two = (part: number) => String(part).padStart(2, '0');
  const seconds = Math.floor((wall - day * DAY) / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${dateOf(day)}T${clock.map(two).join(':')}`;
}

export function utc(at: number): string {
  return `${local(at)}Z`;
}

function offset(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / MINUTE);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
