import { dayOf, weekdayOf } from '@ronda/shared/schedule/days';
import type { ScheduleChange } from '@ronda/shared/schedule/change';
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

/** A proposal about when the group meets, in one sentence. */
export function changeSentence(change: ScheduleChange): Sentence {
  switch (change.kind) {
    case 'set': {
      const { schedule } = change;
      const parts = { usual: scheduleSentence(schedule), day: { date: schedule.first } };
      return sentence('decision.sentence.setSchedule', parts);
    }
    case 'none':
      return sentence('decision.sentence.dropSchedule');
    case 'except': {
      const { date, instead } = change.exception;
      const day = { date };
      if (instead === null) return sentence('decision.sentence.leaveOutMeeting', { day });
      const parts = { day, to: { date: instead.date }, clock: { clock: instead.time } };
      return sentence('decision.sentence.moveMeeting', parts);
    }
  }
}

/** The same in a few words. */
export function changeShort(change: ScheduleChange): Sentence {
  switch (change.kind) {
    case 'set':
      return sentence('decision.short.setSchedule');
    case 'none':
      return sentence('decision.short.dropSchedule');
    case 'except': {
      const { date, instead } = change.exception;
      const which = instead === null ? 'leaveOutMeeting' : 'moveMeeting';
      return sentence(`decision.short.${which}`, { day: { date } });
    }
  }
}

/** When the next meeting is, as it is where `zone` is. */
export function nextSentence({ starts }: Planned, zone: string): Sentence {
  return sentence('schedule.next', { moment: { moment: starts, zone } });
}
