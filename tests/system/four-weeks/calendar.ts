import { RRuleTemporal } from 'rrule-temporal';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const HALF_HOUR = 30 * MINUTE;

/**
 * Four Tuesdays, seven in the evening in Madrid, as ms since the epoch. New York sets its clocks forward on the 14th
 * of March, Madrid on the 28th, Calcutta never.
 */
export const TUESDAYS = [
  Date.UTC(2027, 2, 9, 18),
  Date.UTC(2027, 2, 16, 18),
  Date.UTC(2027, 2, 23, 18),
  Date.UTC(2027, 2, 30, 17),
] as const;

export const minutesBefore = (at: number, minutes: number) => at - minutes * MINUTE;
export const daysAfter = (at: number, days: number) => at + days * DAY;
/** When a meeting of half an hour or more is surely going on. */
export const during = (at: number) => at + HALF_HOUR / 2;

/** When the first meetings start, as another program reads the calendar. */
export function startsIn(calendar: string, count: number): readonly number[] {
  const [first, rule] = ['DTSTART;TZID=Europe/Madrid:', 'RRULE:FREQ=WEEKLY'].map((begins) =>
    calendar.split('\r\n').find((line) => line.startsWith(begins)),
  );
  const read = new RRuleTemporal({ rruleString: `${first}\n${rule}` });
  return read.all((_, index) => index < count).map(({ epochMilliseconds }) => epochMilliseconds);
}
