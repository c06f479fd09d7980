import type { Action } from '@ronda/shared/decisions/action';
import { useState } from 'react';
import { Button } from '../../../look/Button.tsx';
import { Field } from '../../../look/Field.tsx';
import { READY_AGREEMENTS } from '../../../group/ready-agreements.ts';
import { Select } from '../../../look/Select.tsx';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import { partInWords } from '../../../telling/sentence.ts';
import { OwnText } from '../OwnText.tsx';
import { useOwnWordsFrom } from '../own-words.ts';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';

interface AgreementFormProps extends Then {
  readonly from: Extract<Action, { kind: 'adoptAgreement' }> | null;
}

/** A new agreement, or an existing one in other words, which starts from the old ones. */
export function AgreementForm({ from, ...then }: AgreementFormProps) {
  const { room } = useHere();
  const { agreements } = room.lasting;
  const [instead, setInstead] = useState(from?.instead ?? null);
  const old = agreements.find(({ id }) => id === instead);
  const start = from?.instead === instead ? from.text : (old?.text ?? null);
  return (
    // Another agreement is another text to start from.
    <AgreementText
      key={instead}
      from={start}
      instead={old?.id ?? null}
      onInstead={setInstead}
      {...then}
    />
  );
}

interface AgreementTextProps extends Then {
  readonly from: string | null;
  readonly instead: number | null;
  readonly onInstead: (instead: number | null) => void;
}

function AgreementText({ from, instead, onInstead, ...then }: AgreementTextProps) {
  const { room, voice } = useHere();
  const { t } = useWords();
  const own = useOwnWordsFrom(from);
  const { agreements } = room.lasting;
  const old = agreements.find(({ id }) => id === instead);
  async function finished(): Promise<Action | null> {
    const text = await own.sealed();
    return text === null ? null : { kind: 'adoptAgreement', text, instead };
  }
  return (
    <ProposalForm
      action={{ kind: 'adoptAgreement', text: '', instead }}
      finished={finished}
      {...then}
    >
      {agreements.length > 0 && (
        <Select
          label={t('propose.agreement.which')}
          value={String(instead ?? 'new')}
          options={[
            { value: 'new', label: t('propose.agreement.new') },
            ...agreements.map(({ id, text }, index) => ({
              value: String(id),
              label: `${index + 1}. ${partInWords(voice, { sealed: text, unreadable: 'decision.unreadable' })}`,
            })),
          ]}
          onValue={(value) => onInstead(value === 'new' ? null : Number(value))}
        />
      )}
      {old !== undefined && (
        <div className="made-from">
          <p className="quiet-words">{t('propose.agreement.old')}</p>
          <OwnText text={old.text} />
        </div>
      )}
      <Field
        label={t('propose.agreement.text')}
        hint={t('propose.agreement.textHint')}
        value={own.typed}
        onValue={own.type}
        error={own.error}
        long
      />
      {instead === null && own.typed === '' && <ReadyTexts onChosen={own.type} />}
    </ProposalForm>
  );
}

function ReadyTexts({ onChosen }: { readonly onChosen: (text: string) => void }) {
  const { t } = useWords();
  return (
    <div className="made-from">
      <p className="quiet-words">{t('propose.agreement.ready')}</p>
      <ul className="ready-texts">
        {READY_AGREEMENTS.map((ready) => {
          const text = t(`agreements.${ready}`);
          return (
            <li key={ready}>
              <Button onPress={() => onChosen(text)}>{text}</Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
