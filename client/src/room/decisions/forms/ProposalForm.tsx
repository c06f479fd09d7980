import { wayOf } from '@ronda/shared/decisions/action';
import { electorate } from '@ronda/shared/decisions/electors';
import type { Action } from '@ronda/shared/decisions/action';
import type { ReactNode } from 'react';
import { useWords } from '../../../text/words.ts';
import { Button } from '../../../look/Button.tsx';
import { useHere } from '../../here.tsx';
import { howDecided } from '../../../telling/decisions/how-decided.ts';

export interface Then {
  readonly onBack: () => void;
  readonly onDone: () => void;
}

interface ProposalFormProps extends Then {
  /** What would be proposed as it stands, for the rules to judge. */
  readonly action: Action;
  /** What is still missing, in words. */
  readonly missing?: string | undefined;
  /** The action as it is sent, when it has words to be checked and sealed first; null stops it. */
  readonly finished?: () => Promise<Action | null>;
  readonly children?: ReactNode;
}

/** The end of every proposal's form: how it is decided, and the button, with the rules' reason when not now. */
export function ProposalForm(props: ProposalFormProps) {
  const { action, missing, finished, children, onBack, onDone } = props;
  const { meeting, room, send, why, refused } = useHere();
  const { t } = useWords();
  const whyNot = missing ?? why({ type: 'propose', action });
  const electors = electorate(room, action, meeting.now()).length;
  async function propose() {
    const ready = finished === undefined ? action : await finished();
    if (ready !== null && (await send({ type: 'propose', action: ready }))) onDone();
  }
  return (
    <form
      className="make"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (whyNot === undefined) void propose();
      }}
    >
      {children}
      <p className="quiet-words">
        {t(howDecided(action, electors))} {wayOf(action) !== 'temperature' && t('propose.youAgree')}
      </p>
      {refused !== null && (
        <p className="field-error" role="alert">
          {refused}
        </p>
      )}
      <div className="dialog-actions button-row">
        <Button kind="main" submits why={whyNot}>
          {t('propose.propose')}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t('room.back')}
        </Button>
      </div>
      {whyNot !== undefined && (
        <p className="proposal-row-why" aria-hidden="true">
          {whyNot}
        </p>
      )}
    </form>
  );
}
