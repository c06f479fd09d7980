import * as v from 'valibot';
import { LocalDate, LocalTime } from '@ronda/shared/schedule/days';
import { nextMeetings } from '@ronda/shared/schedule/meetings';
import type { Exception, Schedule } from '@ronda/shared/schedule/schedule';
import { zoneOf } from '@ronda/shared/schedule/zones';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Choice } from '../../../look/Choice.tsx';
import { Field } from '../../../look/Field.tsx';
import { dayIn, placeIn } from '../../../text/dates.ts';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';

interface MeetingFormProps extends Then {
  readonly schedule: Schedule;
  /** To another time; else it is left out. */
  readonly moves: boolean;
  readonly children: ReactNode;
}

/** How many are offered. */
const AHEAD = 4;

/** S3: one meeting that is not as usual, or is so again. */
export function MeetingForm({ schedule, moves, children, ...then }: MeetingFormProps) {
  const { meeting } = useHere();
  const { t, language } = useWords();
  const [dates] = useState(() => offered(schedule, meeting.now(), moves));
  const [date, setDate] = useState<LocalDate>(dates[0] ?? schedule.first);
  const [to, setTo] = useState({ date: '', time: schedule.time });
  const isPlace = v.is(LocalDate, to.date) && v.is(LocalTime, to.time);
  const exception: Exception = { date, instead: moves && isPlace ? to : null };
  return (
    <ProposalForm
      action={{ kind: 'changeSchedule', change: { kind: 'except', exception } }}
      missing={moves && !isPlace ? t('propose.schedule.missing') : undefined}
      {...then}
    >
      {children}
      <Choice<LocalDate>
        legend={t('propose.schedule.which')}
        options={dates.map((value) => ({ value, label: dayIn(language, value) }))}
        chosen={[date]}
        onChosen={([first]) => first !== undefined && setDate(first)}
      />
      {moves && (
        <div className="schedule-when">
          <Field
            type="date"
            label={t('propose.schedule.day')}
            value={to.date}
            onValue={(value) => setTo({ ...to, date: value })}
          />
          <Field
            type="time"
            label={t('propose.schedule.time')}
            hint={t('propose.schedule.timeHint', { place: placeIn(schedule.zone) })}
            value={to.time}
            onValue={(value) => setTo({ ...to, time: value })}
          />
        </div>
      )}
    </ProposalForm>
  );
}

/** The next ones; to be moved, those too that are left out so far. */
function offered(schedule: Schedule, now: number, moves: boolean): readonly LocalDate[] {
  const zone = zoneOf(schedule.zone);
  if (zone === null) return [];
  const whole = moves ? { ...schedule, exceptions: [] } : schedule;
  return nextMeetings(whole, { from: now, count: AHEAD, zone }).map(({ date }) => date);
}
