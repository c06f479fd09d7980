import { dayOf, weekdayOf } from '@ronda/shared/schedule/days';
import type { Planned } from '@ronda/shared/schedule/meetings';
import type { Schedule } from '@ronda/shared/schedule/schedule';
import { placeIn } from '../text/dates.ts';
import type { Sentence } from './sentence.ts';
import { sentence } from './sentence.ts';

/** “Every second Tuesday”. */
export function ruleSentence({ first, rule }: Pick<Schedule, 'first' | 'rule'>): Sentence {
  const which = rule.kind === 'monthlyByWeekday' ? rule.week : rule.kind;
  return sentence(`schedule.rule.${which}`, { weekday: { weekday: weekdayOf(dayOf(first)) } });
}

/** “Every second Tuesday, 19:00 (Madrid)”. */
export function scheduleSentence(schedule: Schedule): Sentence {
  return sentence('schedule.usual', {
    rule: ruleSentence(schedule),
    clock: { clock: schedule.time },
    place: placeIn(schedule.zone),
  });
}

/** When the next meeting is, as it is where `zone` is. */
export function nextSentence({ starts }: Planned, zone: string): Sentence {
  return sentence('schedule.next', { moment: { moment: starts, zone } });
}
