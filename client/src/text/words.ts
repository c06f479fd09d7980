import type { Language } from '@ronda/shared/language';
import type { TFunction } from 'i18next';
import i18next from 'i18next';
import { useSyncExternalStore } from 'react';

/** The catalogue's words, in the language they are in at present. */
export interface Words {
  /** Another one in another language, so that what was made with it is made anew. */
  readonly t: TFunction;
  readonly language: Language;
}

let words: Words | null = null;

/**
 * The words for a component, which is drawn again when the language changes. This is all of
 * i18next's own binding to React that is used here, which would weigh 3 kB more.
 */
export function useWords(): Words {
  return useSyncExternalStore(subscribe, current);
}

function current(): Words {
  // Only such languages are ever asked for.
  const language = i18next.language as Language;
  if (words?.language !== language) words = { t: i18next.getFixedT(language), language };
  return words;
}

function subscribe(changed: () => void): () => void {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
}
