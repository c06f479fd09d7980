import type { Action } from '@ronda/shared/decisions/action';
import { Button } from '../../../look/Button.tsx';
import { Field } from '../../../look/Field.tsx';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import { useOwnWordsFrom } from '../own-words.ts';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';

interface HelpLineFormProps extends Then {
  readonly from: Extract<Action, { kind: 'changeHelpLine' }> | null;
}

/** The group's help line. It starts from the one there is; where there is one, nothing written takes it away. */
export function HelpLineForm({ from, ...then }: HelpLineFormProps) {
  const { room } = useHere();
  const { t } = useWords();
  const { helpLine } = room.lasting;
  const own = useOwnWordsFrom(from?.text ?? helpLine ?? null);
  const drops = helpLine !== undefined && own.typed.trim() === '';
  async function finished(): Promise<Action | null> {
    const text = drops ? null : await own.sealed();
    return text === null && !drops ? null : { kind: 'changeHelpLine', text };
  }
  return (
    <ProposalForm
      action={{ kind: 'changeHelpLine', text: drops ? null : '' }}
      finished={finished}
      {...then}
    >
      <p>{t('propose.helpLine.what')}</p>
      <Field
        label={t('propose.helpLine.text')}
        hint={t('propose.helpLine.textHint')}
        value={own.typed}
        onValue={own.type}
        error={own.error}
        long
      />
      {own.typed === '' && (
        <div className="made-from">
          <p className="quiet-words">{t('propose.helpLine.ready')}</p>
          <Button onPress={() => own.type(t('propose.helpLine.emergency'))}>
            {t('propose.helpLine.emergency')}
          </Button>
        </div>
      )}
    </ProposalForm>
  );
}
