import { READY_REASONS } from '@ronda/shared/decisions/action';
import type { Reason } from '@ronda/shared/decisions/action';
import type { Proposal } from '@ronda/shared/room/state';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../text/words.ts';
import { Button } from '../../look/Button.tsx';
import { Choice } from '../../look/Choice.tsx';
import { Field } from '../../look/Field.tsx';
import { useHere } from '../here.tsx';
import { useOwnWords } from './own-words.ts';

type Chosen = (typeof READY_REASONS)[number] | 'own';

interface ObjectionProps {
  readonly proposal: Proposal;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** D2: an objection gives its reason, so that the proposal can be mended. */
export function Objection({ proposal, onDone, onBack }: ObjectionProps) {
  const { send } = useHere();
  const { t } = useWords();
  const [chosen, setChosen] = useState<Chosen>('notNow');
  const own = useOwnWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  async function reason(): Promise<Reason | null> {
    if (chosen !== 'own') return { kind: 'ready', choice: chosen };
    const text = await own.sealed();
    return text === null ? null : { kind: 'own', text };
  }
  async function object() {
    const given = await reason();
    if (given === null) return;
    const ballot = { position: 'object', reason: given } as const;
    if (await send({ type: 'answer', proposal: proposal.id, ballot })) onDone();
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
      <p className="quiet-words">{t('decision.reason.hint')}</p>
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
