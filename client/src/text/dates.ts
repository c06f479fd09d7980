import type { LocalDate, LocalTime } from '@ronda/shared/schedule/days';
import { dayOf, minutesOf } from '@ronda/shared/schedule/days';

/** Days and hours as they are written in each language. All of it is the browser's own knowledge. */

const DAY = 86_400_000;
/** The fourth day of the epoch. */
const MONDAY = 4 * DAY;

/** 0 is Monday. */
export function weekdayIn(language: string, weekday: number): string {
  return format(language, 'UTC', { weekday: 'long' }, MONDAY + weekday * DAY);
}

export function dayIn(language: string, date: LocalDate): string {
  return format(
    language,
    'UTC',
    { weekday: 'long', day: 'numeric', month: 'long' },
    dayOf(date) * DAY,
  );
}

export function clockIn(language: string, time: LocalTime): string {
  return timeIn(language, minutesOf(time) * 60_000, 'UTC');
}

/** The hour of a moment, where `zone` is. */
export function timeIn(language: string, at: number, zone: string): string {
  return format(language, zone, { hour: 'numeric', minute: '2-digit' }, at);
}

/** Its day and hour. */
export function momentIn(language: string, at: number, zone: string): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return format(language, zone, { ...parts, hour: 'numeric', minute: '2-digit' }, at);
}

/** Its day, where this browser is. */
export function dayHere(language: string, at: number): string {
  return format(language, zoneHere(), { weekday: 'long', day: 'numeric', month: 'long' }, at);
}

/** “Madrid”: the place that a time zone is named after. */
export function placeIn(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** Where this browser is. */
export function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function format(
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
  at: number,
): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone }).format(at);
}
