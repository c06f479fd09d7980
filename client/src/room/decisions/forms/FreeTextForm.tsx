import type { Action } from '@ronda/shared/decisions/action';
import { Field } from '../../../look/Field.tsx';
import { useWords } from '../../../text/words.ts';
import { useOwnWordsFrom } from '../own-words.ts';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';

interface FreeTextFormProps extends Then {
  readonly from: Extract<Action, { kind: 'freeText' }> | null;
}

/** Anything else that the group wants to decide. */
export function FreeTextForm({ from, ...then }: FreeTextFormProps) {
  const { t } = useWords();
  const own = useOwnWordsFrom(from?.text);
  async function finished(): Promise<Action | null> {
    const text = await own.sealed();
    return text === null ? null : { kind: 'freeText', text };
  }
  return (
    <ProposalForm action={{ kind: 'freeText', text: '' }} finished={finished} {...then}>
      <p>{t('propose.about.freeText')}</p>
      <Field
        label={t('propose.freeText')}
        hint={t('propose.freeTextHint')}
        value={own.typed}
        onValue={own.type}
        error={own.error}
        long
      />
    </ProposalForm>
  );
}
