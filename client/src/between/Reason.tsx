import { LONGEST } from '@ronda/shared/confidence/sealed';
import type { Reason } from '@ronda/shared/decisions/action';
import { READY_REASONS } from '@ronda/shared/decisions/action';
import { useState } from 'react';
import { tidyWords } from '../confidence/words.ts';
import { Button } from '../look/Button.tsx';
import { Choice } from '../look/Choice.tsx';
import { Field } from '../look/Field.tsx';
import { useWords } from '../text/words.ts';
import type { Here } from './here.ts';

type Chosen = (typeof READY_REASONS)[number] | 'own';

interface ReasonProps {
  readonly here: Here;
  readonly onGiven: (reason: Reason) => void;
  readonly onBack: () => void;
}

/** D2: an objection gives its reason, so that what it is about can be mended. */
export function GiveReason({ here, onGiven, onBack }: ReasonProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Chosen>('unclear');
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  async function give() {
    if (chosen !== 'own') return onGiven({ kind: 'ready', choice: chosen });
    const words = tidyWords(typed, LONGEST.text);
    if (words.ok) return onGiven({ kind: 'own', text: await here.seal(words.text) });
    setError(
      words.why === 'empty' ? t('decision.empty') : t('decision.tooLong', { most: LONGEST.text }),
    );
  }
  return (
    <form
      className="page-part"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <Choice<Chosen>
        legend={t('decision.reason.title')}
        options={[
          ...READY_REASONS.map((value) => ({ value, label: t(`decision.reason.${value}`) })),
          { value: 'own', label: t('decision.reason.own') },
        ]}
        chosen={[chosen]}
        onChosen={([first]) => first !== undefined && setChosen(first)}
      />
      {chosen === 'own' && (
        <Field
          label={t('decision.reason.ownLabel')}
          value={typed}
          onValue={(value) => {
            setTyped(value);
            setError(undefined);
          }}
          error={error}
          long
        />
      )}
      <p className="field-hint">{t('decision.reason.hint')}</p>
      <div className="page-actions">
        <Button kind="main" submits>
          {t('decision.position.object')}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t('room.back')}
        </Button>
      </div>
    </form>
  );
}
