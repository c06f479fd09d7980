import type { Language } from '@ronda/shared/language';
import { useState } from 'react';
import type { Where } from '../confidence/keepsake.ts';
import { useWords } from '../text/words.ts';
import { chooseLanguage } from './language.ts';

interface Languages {
  /** The one that all is said in, or will be as soon as its words are there: a press shows at once. */
  readonly chosen: Language;
  readonly choose: (language: Language) => void;
  /** In words: that the last choice could not be loaded. */
  readonly trouble: string | null;
}

export function useLanguage(where: Where): Languages {
  const { t, language } = useWords();
  const [coming, setComing] = useState<Language | null>(null);
  const [failed, setFailed] = useState(false);
  const choose = (next: Language) => {
    setComing(next);
    setFailed(false);
    chooseLanguage(next, where)
      .catch(() => setFailed(true))
      // Somebody may have chosen again meanwhile.
      .finally(() => setComing((now) => (now === next ? null : now)));
  };
  return {
    chosen: coming ?? language,
    choose,
    trouble: failed ? t('language.notLoaded') : null,
  };
}
