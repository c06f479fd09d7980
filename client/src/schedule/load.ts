import { loadedApart } from '../page/ahead.tsx';

/** With the library that writes calendars, which weighs more than all of this page's own dates. */
export const { Part: CalendarWays, loadAhead: loadCalendarWays } = loadedApart(
  async () => (await import('./CalendarWays.tsx')).CalendarWays,
);
