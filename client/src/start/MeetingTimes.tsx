import { useState } from 'react';
import { Tick } from '../look/Tick.tsx';
import type { ScheduleDraft } from '../schedule/draft.ts';
import { newDraft } from '../schedule/draft.ts';
import type { ScheduleWrong } from '../schedule/ScheduleFields.tsx';
import { ScheduleFields } from '../schedule/ScheduleFields.tsx';
import { zoneHere } from '../text/dates.ts';
import { useWords } from '../text/words.ts';

interface MeetingTimesProps {
  /** Null where the group meets as it likes. */
  readonly draft: ScheduleDraft | null;
  readonly onDraft: (draft: ScheduleDraft | null) => void;
  readonly wrong: ScheduleWrong;
}

/** Whether the group meets at regular times, and at which. */
export function MeetingTimes({ draft, onDraft, wrong }: MeetingTimesProps) {
  const { t } = useWords();
  // What was chosen is there again for whoever turns it off and on.
  const [last, setLast] = useState(() => newDraft(zoneHere()));
  const change = (next: ScheduleDraft) => {
    setLast(next);
    onDraft(next);
  };
  return (
    <>
      <Tick
        label={t('schedule.form.regular')}
        hint={t('schedule.form.regularHint')}
        on={draft !== null}
        onTurned={(on) => onDraft(on ? last : null)}
      />
      {draft !== null && <ScheduleFields draft={draft} onDraft={change} wrong={wrong} />}
    </>
  );
}
