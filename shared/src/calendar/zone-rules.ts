import type { Zone } from '../schedule/zone.ts';
import { dateOf, firstOfMonth, monthOf, weekdayOf } from '../schedule/days.ts';

/** A moment from which on the clocks of a place are otherwise ahead of UTC. In ms. */
interface Change {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** Changes of one kind, as a calendar's `STANDARD` or `DAYLIGHT` tells them. */
export interface Observance {
  readonly before: number;
  readonly after: number;
  /** By the clock as it was until then, as ms: the first, then the others one by one, or by a rule. */
  readonly first: number;
  readonly others: readonly number[] | { readonly month: number; readonly byDay: string };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** No place changes its clocks twice in a week. */
const STEP = 7 * DAY;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * What a calendar must be told of a place's clocks between these moments. Where they change by one rule all the time, as
 * nearly everywhere, the rule is told, so that it holds for later years, too.
 */
export function observances(zone: Zone, from: number, until: number): readonly Observance[] {
  const kinds = new Map<string, Change[]>();
  for (const change of changes(zone, from, until)) {
    const kind = `${change.before} ${change.after}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), change]);
  }
  const found = [...kinds.values()].map(observance);
  const isRegular = found.length > 0 && found.every(({ others }) => 'month' in others);
  const offset = zone(from);
  const since = { before: offset, after: offset, first: from + offset, others: [] };
  return isRegular ? found : [since, ...found];
}

function observance(all: readonly Change[]): Observance {
  const [{ before, after } = { before: 0, after: 0 }] = all;
  const [first = 0, ...others] = all.map(({ at }) => at + before);
  return { before, after, first, others: yearly(first, others) ?? others };
}

function changes(zone: Zone, from: number, until: number): readonly Change[] {
  const found: Change[] = [];
  for (let at = from; at < until; at += STEP) {
    const next = at + STEP;
    if (zone(at) !== zone(next)) found.push(changeBetween(zone, at, next));
  }
  return found;
}

function changeBetween(zone: Zone, from: number, until: number): Change {
  const [before, after] = [zone(from), zone(until)];
  let [low, high] = [from, until];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone(middle) === before) low = middle;
    else high = middle;
  }
  return { at: high, before, after };
}

/** Null where they do not come every year on the same weekday of a month, counted from its beginning or its end. */
function yearly(first: number, others: readonly number[]): { month: number; byDay: string } | null {
  const all = [first, ...others].map(placeOf);
  const [start] = all;
  if (start === undefined || all.length < 3) return null;
  const isSame = all.every(
    ({ year, month, weekday, hour }, index) =>
      year === start.year + index &&
      month === start.month &&
      weekday === start.weekday &&
      hour === start.hour,
  );
  if (!isSame) return null;
  const byDay = (nth: number) => ({
    month: start.month,
    byDay: `${nth}${WEEKDAYS[start.weekday]}`,
  });
  if (all.every(({ isLast }) => isLast)) return byDay(-1);
  return all.every(({ nth }) => nth === start.nth) ? byDay(start.nth) : null;
}

function placeOf(wall: number) {
  const day = Math.floor(wall / DAY);
  const month = monthOf(dateOf(day));
  return {
    year: Math.floor(month / 12),
    month: (month % 12) + 1,
    weekday: weekdayOf(day),
    nth: Math.floor((day - firstOfMonth(month)) / 7) + 1,
    isLast: day + 7 >= firstOfMonth(month + 1),
    hour: wall - day * DAY,
  };
}
