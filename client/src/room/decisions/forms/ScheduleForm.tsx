import type { Action } from '@ronda/shared/decisions/action';
import type { ScheduleChange } from '@ronda/shared/schedule/change';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Choice } from '../../../look/Choice.tsx';
import { draftOf, newDraft, readDraft } from '../../../schedule/draft.ts';
import { ScheduleFields } from '../../../schedule/ScheduleFields.tsx';
import { zoneHere } from '../../../text/dates.ts';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import { MeetingForm } from './MeetingForm.tsx';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';

interface ScheduleFormProps extends Then {
  readonly from: Extract<Action, { kind: 'changeSchedule' }> | null;
}

type What = 'set' | 'leaveOut' | 'move' | 'none';

/** D8: when the group meets: its regular times, one meeting, or no regular times any more. */
export function ScheduleForm({ from, ...then }: ScheduleFormProps) {
  const { room } = useHere();
  const { t } = useWords();
  const { schedule } = room.lasting;
  const [what, setWhat] = useState<What>(() => whatIn(from?.change));
  const whats: readonly What[] =
    schedule === undefined ? ['set'] : ['leaveOut', 'move', 'set', 'none'];
  const isOne = schedule !== undefined && (what === 'leaveOut' || what === 'move');
  const choice = (
    <Choice<What>
      legend={t('propose.schedule.what')}
      options={whats.map((value) => ({ value, label: t(`propose.schedule.${value}`) }))}
      chosen={[what]}
      onChosen={([first]) => first !== undefined && setWhat(first)}
    />
  );
  if (isOne)
    return (
      // Another one in its place begins anew.
      <MeetingForm key={what} schedule={schedule} moves={what === 'move'} {...then}>
        {choice}
      </MeetingForm>
    );
  if (what === 'none')
    return (
      <ProposalForm action={{ kind: 'changeSchedule', change: { kind: 'none' } }} {...then}>
        {choice}
        <p>{t('propose.schedule.about')}</p>
      </ProposalForm>
    );
  return (
    <TimesForm from={from?.change ?? null} {...then}>
      {schedule !== undefined && choice}
    </TimesForm>
  );
}

interface TimesFormProps extends Then {
  readonly from: ScheduleChange | null;
  readonly children: ReactNode;
}

function TimesForm({ from, children, ...then }: TimesFormProps) {
  const { room } = useHere();
  const { t } = useWords();
  const { schedule } = room.lasting;
  const [draft, setDraft] = useState(() => {
    if (from?.kind === 'set') return draftOf(from.schedule);
    return schedule === undefined ? newDraft(zoneHere()) : draftOf(schedule);
  });
  const read = readDraft(draft);
  const change: ScheduleChange = read.ok
    ? { kind: 'set', schedule: read.schedule }
    : { kind: 'none' };
  return (
    <ProposalForm
      action={{ kind: 'changeSchedule', change }}
      missing={read.ok ? undefined : t('propose.schedule.missing')}
      {...then}
    >
      {children}
      <ScheduleFields draft={draft} onDraft={setDraft} wrong={{}} />
      {schedule !== undefined && <p className="quiet-words">{t('propose.schedule.replaces')}</p>}
    </ProposalForm>
  );
}

function whatIn(change: ScheduleChange | undefined): What {
  if (change?.kind === 'none') return 'none';
  if (change?.kind !== 'except') return 'set';
  return change.exception.instead === null ? 'leaveOut' : 'move';
}
