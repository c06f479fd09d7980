import type { Action } from '@ronda/shared/decisions/action';
import { Field } from '../../../look/Field.tsx';
import { useWords } from '../../../text/words.ts';
import { useOwnWordsFrom } from '../own-words.ts';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';

interface TemperatureFormProps extends Then {
  readonly from: Extract<Action, { kind: 'temperatureCheck' }> | null;
}

/** D8: asks for a mood, about something or about how it is. */
export function TemperatureForm({ from, ...then }: TemperatureFormProps) {
  const { t } = useWords();
  const own = useOwnWordsFrom(from?.question);
  async function finished(): Promise<Action | null> {
    if (own.typed.trim() === '') return { kind: 'temperatureCheck', question: null };
    const question = await own.sealed();
    return question === null ? null : { kind: 'temperatureCheck', question };
  }
  return (
    <ProposalForm
      action={{ kind: 'temperatureCheck', question: null }}
      finished={finished}
      {...then}
    >
      <Field
        label={t('propose.question')}
        hint={t('propose.questionHint')}
        value={own.typed}
        onValue={own.type}
        error={own.error}
      />
    </ProposalForm>
  );
}
