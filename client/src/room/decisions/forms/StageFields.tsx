import { READY_PROMPTS } from '@ronda/shared/decisions/action';
import { BOUNDS } from '@ronda/shared/policy';
import { Button } from '../../../look/Button.tsx';
import { Field } from '../../../look/Field.tsx';
import { Select } from '../../../look/Select.tsx';
import { useWords } from '../../../text/words.ts';
import { BoundedField } from './BoundedField.tsx';
import type { ChosenPrompt } from './chosen-prompt.ts';
import type { StageDraft } from './script-draft.ts';
import { isRound } from './script-draft.ts';

interface StageFieldsProps {
  readonly draft: StageDraft;
  /** Its place in the script, counted from 1. */
  readonly number: number;
  readonly isLast: boolean;
  /** What is wrong with its own question, in words. */
  readonly wrong: string | undefined;
  readonly onChange: (draft: StageDraft) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One stage of a script: what it is, its question or its minutes, and its place among the others. */
export function StageFields(props: StageFieldsProps) {
  const { draft, number, isLast, wrong, onChange, onMove, onRemove } = props;
  const { t } = useWords();
  const stage = t(`decision.stage.${draft.kind}`);
  const which = { number, stage };
  return (
    <li className="stage-draft" data-stage={draft.id} tabIndex={-1}>
      <p className="stage-name">{stage}</p>
      <div className="stage-moves button-row">
        <Button
          kind="quiet"
          data-move={-1}
          aria-label={t('propose.script.upOf', which)}
          why={number === 1 ? t('propose.script.isFirst') : undefined}
          onPress={() => onMove(-1)}
        >
          {t('propose.script.up')}
        </Button>
        <Button
          kind="quiet"
          data-move={1}
          aria-label={t('propose.script.downOf', which)}
          why={isLast ? t('propose.script.isLast') : undefined}
          onPress={() => onMove(1)}
        >
          {t('propose.script.down')}
        </Button>
        <Button kind="quiet" aria-label={t('propose.script.removeOf', which)} onPress={onRemove}>
          {t('propose.script.remove')}
        </Button>
      </div>
      {isRound(draft) && (
        <Select<ChosenPrompt>
          label={t('propose.script.questionOf', which)}
          value={draft.prompt}
          options={[
            ...READY_PROMPTS.map((value) => ({ value, label: t(`decision.prompt.${value}`) })),
            { value: 'own', label: t('decision.prompt.own') },
            { value: 'none', label: t('decision.prompt.none') },
          ]}
          onValue={(prompt) => onChange({ ...draft, prompt })}
        />
      )}
      {isRound(draft) && draft.prompt === 'own' && (
        <Field
          label={t('propose.script.ownQuestionOf', which)}
          value={draft.typed}
          onValue={(typed) => onChange({ ...draft, typed, from: null })}
          error={wrong}
        />
      )}
      {draft.kind === 'quiet' && (
        <BoundedField
          label={t('propose.script.minutesOf', which)}
          hint={t('propose.minutesHint', BOUNDS.quietMinutes)}
          bounded="quietMinutes"
          typed={draft.minutes}
          onTyped={(minutes) => onChange({ ...draft, minutes })}
        />
      )}
    </li>
  );
}
