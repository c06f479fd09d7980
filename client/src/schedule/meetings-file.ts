import { calendarOf } from '@ronda/shared/calendar/calendar';
import { RULES } from '@ronda/shared/policy';
import type { Schedule } from '@ronda/shared/schedule/schedule';
import { zoneOf } from '@ronda/shared/schedule/zones';

interface MeetingsOf {
  readonly schedule: Schedule;
  readonly name: string | null;
  /** That of the feed: it says which group it is without saying so. */
  readonly token: string;
  readonly now: number;
}

/**
 * S5: the meetings by the group's own name, which no server has seen, with a reminder when they open (S4). Not the way
 * in: whoever keeps a calendar would have the invitation. Null where this browser knows no such place.
 */
export function meetingsFile({ schedule, name, token, now }: MeetingsOf): string | null {
  const zone = zoneOf(schedule.zone);
  if (zone === null) return null;
  return calendarOf(
    { schedule, zone, now },
    {
      title: name ?? 'Ronda',
      uid: `${token.slice(0, 22)}@ronda`,
      stamp: now,
      reminder: { minutes: RULES.opensMs / 60_000 },
    },
  );
}

/** Hands it to the browser, and says by which name: not the group's, which would tell on a shared device who was here. */
export function saveMeetings(text: string): string {
  const name = 'ronda.ics';
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not every browser has begun to read it by now.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}
