import * as v from 'valibot';
import { LocalDate } from '@ronda/shared/schedule/days';
import { Choice } from '../look/Choice.tsx';
import { Field } from '../look/Field.tsx';
import { Select } from '../look/Select.tsx';
import { ruleSentence } from '../telling/schedule.ts';
import { inWords } from '../telling/sentence.ts';
import { useLength } from '../text/use-length.ts';
import { useWords } from '../text/words.ts';
import type { Often, ScheduleDraft } from './draft.ts';
import { MINUTES, rulesFor } from './draft.ts';
import './schedule.css';

/** What is wrong, by where it is said. */
export interface ScheduleWrong {
  readonly first?: string | undefined;
  readonly time?: string | undefined;
}

interface ScheduleFieldsProps {
  readonly draft: ScheduleDraft;
  readonly onDraft: (draft: ScheduleDraft) => void;
  readonly wrong: ScheduleWrong;
}

/** When a group meets: a first day, and from it all that the browser can know of the rest. */
export function ScheduleFields({ draft, onDraft, wrong }: ScheduleFieldsProps) {
  const { t, language } = useWords();
  const length = useLength();
  const voice = { t, language, names: new Map(), opened: () => null };
  const { first, zone } = draft;
  const rules = v.is(LocalDate, first) ? rulesFor(first) : [];
  const chosen = rules.some(({ often }) => often === draft.often) ? draft.often : 'weekly';
  return (
    <div className="page-part schedule-fields">
      <div className="schedule-when">
        <Field
          type="date"
          label={t('schedule.form.first')}
          error={wrong.first}
          value={first}
          onValue={(value) => onDraft({ ...draft, first: value })}
          required
        />
        <Field
          type="time"
          label={t('schedule.form.time')}
          error={wrong.time}
          value={draft.time}
          onValue={(value) => onDraft({ ...draft, time: value })}
          required
        />
      </div>
      {rules.length > 0 && (
        <Choice<Often>
          legend={t('schedule.form.rule')}
          options={rules.map(({ often, rule }) => ({
            value: often,
            label: inWords(voice, ruleSentence({ first, rule })),
          }))}
          chosen={[chosen]}
          onChosen={([often]) => often !== undefined && onDraft({ ...draft, often })}
        />
      )}
      <Select
        label={t('schedule.form.minutes')}
        options={MINUTES.map((minutes) => ({
          value: String(minutes),
          label: length(minutes * 60),
        }))}
        value={String(draft.minutes)}
        onValue={(minutes) => onDraft({ ...draft, minutes: Number(minutes) })}
      />
      <Select
        label={t('schedule.form.zone')}
        options={zones(zone).map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))}
        value={zone}
        onValue={(name) => onDraft({ ...draft, zone: name })}
      />
      <p className="field-hint">{t('schedule.form.zoneHint')}</p>
    </div>
  );
}

/** All that this browser knows; some name where they are otherwise than in the list. */
function zones(own: string): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(own) ? known : [own, ...known];
}
