import { LONGEST } from '@ronda/shared/confidence/sealed';
import type { Sealed } from '@ronda/shared/confidence/sealed';
import { useCallback, useState } from 'react';
import { useWords } from '../text/words.ts';
import { tidyWords } from './words.ts';

export interface OwnWords {
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** To start from, unless its person has begun to write. */
  readonly startFrom: (text: string) => void;
  /** What is wrong with it, in words, once it was tried. */
  readonly error: string | undefined;
  /** Fit to be sent; null, and `error` says why, when it is not. */
  readonly sealed: () => Promise<Sealed | null>;
}

/** Seals words so that equal ones stay equal (D7). */
export type Seal = (text: string) => Promise<Sealed>;

/** A text of the person's own: a question, a reason, an agreement. */
export function useOwnWords(seal: Seal): OwnWords {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<'empty' | 'tooLong' | null>(null);
  const startFrom = useCallback((text: string) => setTyped((so) => (so === '' ? text : so)), []);
  return {
    typed,
    type(next) {
      setTyped(next);
      setWrong(null);
    },
    startFrom,
    error:
      wrong === null
        ? undefined
        : wrong === 'empty'
          ? t('decision.empty')
          : t('decision.tooLong', { most: LONGEST.text }),
    async sealed() {
      const words = tidyWords(typed, LONGEST.text);
      setWrong(words.ok ? null : words.why);
      return words.ok ? seal(words.text) : null;
    },
  };
}
