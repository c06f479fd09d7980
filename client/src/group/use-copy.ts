import { useState } from 'react';
import { announce } from '../look/announcer.ts';
import { useWords } from '../text/words.ts';

type Copied = 'not' | 'copied' | 'failed';

interface ToCopy {
  readonly text: string;
  /** What is said when the browser does not let it be copied. */
  readonly failed: string;
  /** Selects it where it stands, to be copied from there. */
  readonly select: () => void;
}

export function useCopy({ text, failed, select }: ToCopy): readonly [Copied, () => void] {
  const { t } = useWords();
  const [copied, setCopied] = useState<Copied>('not');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('copied');
      announce(t('group.copied'));
    } catch {
      select();
      setCopied('failed');
      announce(failed);
    }
  };
  return [copied, () => void copy()];
}
