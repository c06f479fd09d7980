import { READY_REASONS } from '@ronda/shared/decisions/action';
import type { Reason } from '@ronda/shared/decisions/action';
import { useEffect, useRef, useState } from 'react';
import type { Seal } from '../confidence/use-own-words.ts';
import { useOwnWords } from '../confidence/use-own-words.ts';
import { Button } from '../look/Button.tsx';
import { Choice } from '../look/Choice.tsx';
import { Field } from '../look/Field.tsx';
import { useWords } from '../text/words.ts';
import './objection.css';

type Chosen = (typeof READY_REASONS)[number] | 'own';

interface ObjectionProps {
  /** What is chosen to begin with: what is usual where it stands. */
  readonly usual: (typeof READY_REASONS)[number];
  readonly seal: Seal;
  readonly onGiven: (reason: Reason) => void;
  readonly onBack: () => void;
}

/** D2: an objection gives its reason, so that what it is about can be mended. */
export function Objection({ usual, seal, onGiven, onBack }: ObjectionProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Chosen>(usual);
  const own = useOwnWords(seal);
  const form = useRef<HTMLFormElement>(null);
  // The button that opened it is gone.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  async function reason(): Promise<Reason | null> {
    if (chosen !== 'own') return { kind: 'ready', choice: chosen };
    const text = await own.sealed();
    return text === null ? null : { kind: 'own', text };
  }
  async function object() {
    const given = await reason();
    if (given !== null) onGiven(given);
  }

  return (
    <form
      ref={form}
      className="objection"
      onSubmit={(event) => {
        event.preventDefault();
        void object();
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
          value={own.typed}
          onValue={own.type}
          error={own.error}
          long
        />
      )}
      <p className="field-hint">{t('decision.reason.hint')}</p>
      <div className="dialog-actions">
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
