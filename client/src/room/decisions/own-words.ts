import { LONGEST } from '@ronda/shared/confidence/sealed';
import type { Sealed } from '@ronda/shared/confidence/sealed';
import { useEffect, useState } from 'react';
import { useWords } from '../../text/words.ts';
import { tidyWords } from '../../confidence/words.ts';
import { useHere } from '../here.tsx';

export interface OwnWords {
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** What is wrong with it, in words, once it was tried. */
  readonly error: string | undefined;
  /** Fit to be sent; null, and `error` says why, when it is not. */
  readonly sealed: () => Promise<Sealed | null>;
}

/** A text of the person's own: a question, a reason, an agreement. It starts from another text, if there is one. */
export function useOwnWords(from: Sealed | null = null): OwnWords {
  const { meeting, texts } = useHere();
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<'empty' | 'tooLong' | null>(null);
  useEffect(() => {
    if (from === null) return;
    // Whoever has begun to write is not written over.
    void texts.whenOpened(from).then((text) => setTyped((so) => (so === '' ? (text ?? '') : so)));
  }, [from, texts]);
  return {
    typed,
    type(next) {
      setTyped(next);
      setWrong(null);
    },
    error:
      wrong === null
        ? undefined
        : wrong === 'empty'
          ? t('decision.empty')
          : t('decision.tooLong', { most: LONGEST.text }),
    async sealed() {
      const words = tidyWords(typed, LONGEST.text);
      setWrong(words.ok ? null : words.why);
      return words.ok ? meeting.seal(words.text) : null;
    },
  };
}
