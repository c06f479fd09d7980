import type { Bounded } from '@ronda/shared/policy';
import { isWithin } from '@ronda/shared/policy';
import { useState } from 'react';
import { Choice } from '../../../look/Choice.tsx';
import { useWords } from '../../../text/words.ts';
import { BoundedField } from './BoundedField.tsx';
import { wholeNumber } from './whole-number.ts';

export interface ReadyNumberState {
  readonly chosen: string;
  readonly typed: string;
  readonly set: (next: { readonly chosen: string; readonly typed: string }) => void;
  /** NaN while nothing fit is typed. */
  readonly value: number;
}

/** One of a few ready numbers, or another; `start` may be any. */
export function useReadyNumber(ready: readonly number[], start: number): ReadyNumberState {
  const [state, set] = useState(() =>
    ready.includes(start)
      ? { chosen: String(start), typed: '' }
      : { chosen: 'other', typed: String(start) },
  );
  return {
    ...state,
    set,
    value: wholeNumber(state.chosen === 'other' ? state.typed : state.chosen),
  };
}

interface ReadyNumberProps {
  readonly state: ReadyNumberState;
  readonly ready: readonly number[];
  readonly legend: string;
  readonly inWords: (value: number) => string;
  readonly bounded: Bounded;
  readonly label: string;
  readonly hint: string;
}

export function ReadyNumber(props: ReadyNumberProps) {
  const { state, ready, legend, inWords, bounded, label, hint } = props;
  const { t } = useWords();
  const { chosen, typed } = state;
  return (
    <>
      <Choice
        legend={legend}
        options={[
          ...ready
            .filter((value) => isWithin(bounded, value))
            .map((value) => ({ value: String(value), label: inWords(value) })),
          { value: 'other', label: t('propose.other') },
        ]}
        chosen={[chosen]}
        onChosen={([first]) => first !== undefined && state.set({ chosen: first, typed })}
      />
      {chosen === 'other' && (
        <BoundedField
          label={label}
          hint={hint}
          bounded={bounded}
          typed={typed}
          onTyped={(next) => state.set({ chosen, typed: next })}
        />
      )}
    </>
  );
}
