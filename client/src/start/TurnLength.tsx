import { BOUNDS, USUAL_POLICY } from '@ronda/shared/policy';
import { useWords } from '../text/words.ts';
import { Choice } from '../look/Choice.tsx';
import { Field } from '../look/Field.tsx';
import { useLength } from '../text/use-length.ts';

const OFFERED = [60, 120, 180, 300] as const;
const { least, most } = BOUNDS.turnSeconds;

/** What is chosen, and what is typed under *Other*, kept when another is chosen meanwhile. */
export interface TurnChoice {
  readonly chosen: string;
  readonly typed: string;
}

export const USUAL_CHOICE: TurnChoice = { chosen: String(USUAL_POLICY.turnSeconds), typed: '' };

/** In seconds; null outside what the rules admit (F5). */
export function secondsOf({ chosen, typed }: TurnChoice): number | null {
  const text = (chosen === 'other' ? typed : chosen).trim();
  if (!/^\d{1,4}$/.test(text)) return null;
  const seconds = Number(text);
  return seconds >= least && seconds <= most ? seconds : null;
}

interface TurnLengthProps {
  readonly turn: TurnChoice;
  readonly onTurn: (turn: TurnChoice) => void;
  readonly error: string | undefined;
}

export function TurnLength({ turn, onTurn, error }: TurnLengthProps) {
  const { t } = useWords();
  const length = useLength();
  const options = OFFERED.map((seconds) => ({
    value: String(seconds),
    label: length(seconds),
  }));
  return (
    <div className="page-part turn-length">
      <Choice
        legend={t('start.turn')}
        options={[...options, { value: 'other', label: t('start.other') }]}
        chosen={[turn.chosen]}
        onChosen={([chosen]) => onTurn({ ...turn, chosen: chosen ?? turn.chosen })}
      />
      {turn.chosen === 'other' && (
        <Field
          label={t('start.seconds')}
          hint={t('start.secondsHint', { least, most })}
          error={error}
          value={turn.typed}
          onValue={(typed) => onTurn({ ...turn, typed })}
          inputMode="numeric"
        />
      )}
      <p className="field-hint">{t('start.turnHint')}</p>
    </div>
  );
}
