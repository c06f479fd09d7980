import { ruleSentence } from '../../../client/src/telling/schedule.ts';
import { zoneHere } from '../../../client/src/text/dates.ts';
import { dateOf, dayOf, weekdayOf, type LocalDate } from '@ronda/shared/schedule/days';
import { nextMeetings } from '@ronda/shared/schedule/meetings';
import { daysFrom, WEEKS, type Rule } from '@ronda/shared/schedule/rule';
import type { Exception, Schedule } from '@ronda/shared/schedule/schedule';
import { zoneOf } from '@ronda/shared/schedule/zones';
import type { ChosenTimes, Menu } from './choice.ts';
import { listed } from './menu.ts';
import type { Option } from './proposing.ts';
import { confirm } from './proposing.ts';
import { HOURS, WEEKDAYS } from './ready-made.ts';
import { own, type OwnPart } from './said.ts';
import type { Table } from './state.ts';

const DAY = 86_400_000;
const kind = 'changeSchedule';

/** D8: when the group meets. By keys nobody types a day: the next meeting, and ready-made times, are to choose from. */
export function scheduleMenu({ room }: Table, at: number): Menu {
  const { schedule } = room.lasting;
  const set: Option = {
    label: own('scheduleSet'),
    choice: { kind: 'open', menu: { of: 'schedule', times: { first: null, rule: null } } },
  };
  if (schedule === undefined) return listed([own('chooseSchedule')], [set]);
  const none = confirm(own('scheduleNone'), { kind, change: { kind: 'none' } });
  return listed([own('chooseSchedule')], [...ofTheNext(schedule, at), set, none]);
}

/** S3: what can be decided of the next meeting, and of the next one that is not as usual. */
function ofTheNext(schedule: Schedule, at: number): readonly Option[] {
  const zone = zoneOf(schedule.zone);
  if (zone === null) return [];
  const ahead = { from: at, count: 1, zone };
  const [next] = nextMeetings(schedule, ahead);
  const [usual] = nextMeetings({ ...schedule, exceptions: [] }, ahead);
  const { time } = schedule;
  const except = (key: Parameters<typeof own>[0], exception: Exception) =>
    confirm(own(key, { day: { date: exception.date } }), {
      kind,
      change: { kind: 'except', exception },
    });
  const later = (date: LocalDate, days: number) => ({ date: dateOf(dayOf(date) + days), time });
  const options = [];
  if (next !== undefined) {
    const { date } = next;
    options.push(except('scheduleLeaveOut', { date, instead: null }));
    options.push(except('scheduleDayLater', { date, instead: later(date, 1) }));
    options.push(except('scheduleWeekLater', { date, instead: later(date, 7) }));
  }
  if (usual !== undefined && schedule.exceptions.some(({ date }) => date === usual.date))
    options.push(
      except('scheduleUsual', { date: usual.date, instead: { date: usual.date, time } }),
    );
  return options;
}

/** First the weekday, then how often, then the hour. */
export function timesMenu({ room }: Table, { first, rule }: ChosenTimes, at: number): Menu {
  const today = Math.floor(at / DAY);
  const open = (label: OwnPart, times: ChosenTimes): Option => ({
    label,
    choice: { kind: 'open', menu: { of: 'schedule', times } },
  });
  if (first === null)
    return listed(
      [own('chooseWeekday')],
      WEEKDAYS.map((weekday) => open({ weekday }, { first: nextOn(weekday, today), rule: null })),
    );
  if (rule === null)
    return listed(
      [own('chooseRule')],
      RULES.map((each) => open(ruleSentence({ first, rule: each }), { first, rule: each })),
    );
  const { zone = zoneHere(), minutes = 90 } = room.lasting.schedule ?? {};
  const begin = firstBy(rule, first);
  return listed(
    [own('chooseHour')],
    HOURS.map((time) => {
      const schedule: Schedule = { first: begin, time, zone, minutes, rule, exceptions: [] };
      return confirm({ clock: time }, { kind, change: { kind: 'set', schedule } });
    }),
  );
}

/** All that a browser offers. */
const RULES: readonly Rule[] = [
  { kind: 'weekly' },
  { kind: 'everySecondWeek' },
  ...WEEKS.filter((week) => week !== 'fifth').map(
    (week) => ({ kind: 'monthlyByWeekday', week }) as const,
  ),
];

/** From tomorrow on, so that it is surely ahead. */
function nextOn(weekday: number, today: number): LocalDate {
  return dateOf(today + 1 + ((weekday - weekdayOf(today + 1) + 7) % 7));
}

function firstBy(rule: Rule, from: LocalDate): LocalDate {
  return dateOf(daysFrom({ first: from, rule }, dayOf(from)).next().value as number);
}
