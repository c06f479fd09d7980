import ICAL from 'ical.js';
import type { LocalDate, LocalTime } from '../schedule/days.ts';
import { dayOf, weekdayOf } from '../schedule/days.ts';
import type { Rule } from '../schedule/rule.ts';
import { isByRule } from '../schedule/rule.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Zone } from '../schedule/zone.ts';
import { timezone, utc } from './timezone.ts';

/** What is told of a group's meetings to a calendar program. */
export interface Told {
  /** What each of them is called. */
  readonly title: string;
  /** By which a calendar knows them again, and replaces them when they change. */
  readonly uid: string;
  /** Of this telling, in ms: the later one counts. */
  readonly stamp: number;
  /** Null where nobody is reminded. */
  readonly reminder: { readonly minutes: number } | null;
}

/** A part of a calendar as jCal (RFC 7265), from which the library writes RFC 5545. */
type Property = readonly [name: string, params: object, type: string, ...values: unknown[]];
type Component = readonly [
  name: string,
  properties: readonly Property[],
  parts: readonly Component[],
];

/** In bytes, of the 75 that a line may have: the library does not count the space that a folded one begins with. */
const FOLDED = 74;

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NTH = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 } as const;

/**
 * S5: the meetings as a calendar program reads them (RFC 5545). Without a schedule there are none, and it is still a
 * calendar. From `now` on, in ms, the clocks of the place are told of for ten years at least.
 */
export function calendarOf(
  planned: { readonly schedule: Schedule; readonly zone: Zone; readonly now: number } | null,
  told: Told,
): string {
  const parts =
    planned === null
      ? [timezone('UTC', () => 0, 0, 0)]
      : [
          timezone(planned.schedule.zone, planned.zone, dayOf(planned.schedule.first), planned.now),
          ...meetings(planned.schedule, told),
        ];
  const calendar: Component = [
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', '-//Ronda//Ronda//EN'],
      ['x-wr-calname', {}, 'text', written(told.title)],
      // How often whoever subscribes may look again; programs that do not know it have their own measure.
      ['refresh-interval', {}, 'duration', 'PT6H'],
    ],
    parts,
  ];
  ICAL.foldLength = FOLDED;
  return `${ICAL.stringify(calendar as never)}\r\n`;
}

function meetings(schedule: Schedule, told: Told): readonly Component[] {
  const { first, rule, exceptions } = schedule;
  const known = exceptions.filter(({ date }) => isByRule(schedule, date));
  const except = known
    .filter(({ instead }) => instead === null)
    .map(({ date }): Property => ['exdate', tzid(schedule), 'date-time', at(date, schedule.time)]);
  const regular = meeting(schedule, told, { date: first, time: schedule.time }, [
    ['rrule', {}, 'recur', recurrence(rule, first)],
    ...except,
  ]);
  const moved = known.flatMap(({ date, instead }) =>
    instead === null
      ? []
      : [
          meeting(schedule, told, instead, [
            ['recurrence-id', tzid(schedule), 'date-time', at(date, schedule.time)],
          ]),
        ],
  );
  return [regular, ...moved];
}

function meeting(
  schedule: Schedule,
  { title, uid, stamp, reminder }: Told,
  { date, time }: { readonly date: LocalDate; readonly time: LocalTime },
  more: readonly Property[],
): Component {
  const alarm: Component[] =
    reminder === null
      ? []
      : [
          [
            'valarm',
            [
              ['action', {}, 'text', 'DISPLAY'],
              ['description', {}, 'text', written(title)],
              ['trigger', {}, 'duration', `-PT${reminder.minutes}M`],
            ],
            [],
          ],
        ];
  return [
    'vevent',
    [
      ['uid', {}, 'text', uid],
      ['dtstamp', {}, 'date-time', utc(stamp)],
      ['dtstart', tzid(schedule), 'date-time', at(date, time)],
      ['duration', {}, 'duration', `PT${schedule.minutes}M`],
      ...more,
      ['summary', {}, 'text', written(title)],
      // Where a calendar is shared, that somebody is busy is enough to know.
      ['class', {}, 'text', 'PRIVATE'],
    ],
    alarm,
  ];
}

function recurrence(rule: Rule, first: LocalDate): object {
  const day = DAYS[weekdayOf(dayOf(first))];
  switch (rule.kind) {
    case 'weekly':
      return { freq: 'WEEKLY', byday: day };
    case 'everySecondWeek':
      return { freq: 'WEEKLY', interval: 2, byday: day };
    case 'monthlyByWeekday':
      return { freq: 'MONTHLY', byday: `${NTH[rule.week]}${day}` };
  }
}

const tzid = ({ zone }: Schedule) => ({ tzid: zone });
const at = (date: LocalDate, time: LocalTime) => `${date}T${time}:00`;

/** RFC 5545 knows no control characters in a text. */
function written(title: string): string {
  return title.replaceAll(/\p{Cc}+/gu, ' ');
}
