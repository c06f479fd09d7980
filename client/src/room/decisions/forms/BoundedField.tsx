import type { Bounded } from '@ronda/shared/policy';
import { BOUNDS, isWithin } from '@ronda/shared/policy';
import { useEffect, useState } from 'react';
import { Field } from '../../../look/Field.tsx';
import { useWords } from '../../../text/words.ts';
import { wholeNumber } from './whole-number.ts';

/** Whoever pauses has typed to the end. Not when the field is left: what moves then is what is being pressed. */
const PAUSE_MS = 900;

interface BoundedFieldProps {
  readonly label: string;
  /** Says the bounds beforehand. */
  readonly hint: string;
  readonly bounded: Bounded;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}

/** A number within the rules' bounds. What lies outside is said beside it. */
export function BoundedField({ label, hint, bounded, typed, onTyped }: BoundedFieldProps) {
  const { t } = useWords();
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const wrong = typed !== '' && settled === typed && !isWithin(bounded, wholeNumber(typed));
  return (
    <Field
      label={label}
      hint={hint}
      value={typed}
      onValue={onTyped}
      error={wrong ? t('propose.wholeNumber', BOUNDS[bounded]) : undefined}
      inputMode="numeric"
    />
  );
}
