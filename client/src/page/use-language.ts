import type { Language } from '@ronda/shared/language';
import { useState } from 'react';
import type { Where } from '../confidence/keepsake.ts';
import { useWords } from '../text/words.ts';
import { chooseLanguage } from './language.ts';

interface Languages {
  /** The one that all is said in. */
  readonly present: Language;
  readonly choose: (language: Language) => void;
  /** In words: that the last choice could not be loaded. */
  readonly trouble: string | null;
}

export function useLanguage(where: Where): Languages {
  const { t, language } = useWords();
  const [failed, setFailed] = useState(false);
  const choose = (chosen: Language) => {
    setFailed(false);
    chooseLanguage(chosen, where).catch(() => setFailed(true));
  };
  return { present: language, choose, trouble: failed ? t('language.notLoaded') : null };
}
