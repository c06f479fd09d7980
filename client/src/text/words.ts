import type { TFunction } from 'i18next';
import i18next from 'i18next';
import { useSyncExternalStore } from 'react';

/** The catalogue's words, in the language they are in at present. */
export interface Words {
  readonly t: TFunction;
  /** BCP 47. */
  readonly language: string;
}

let words: Words = { t: i18next.t, language: '' };

/**
 * The words for a component, which is drawn again when the language changes. This is all of
 * i18next's own binding to React that is used here, which would weigh 3 kB more.
 */
export function useWords(): Words {
  return useSyncExternalStore(subscribe, current);
}

function current(): Words {
  if (words.language !== i18next.language) words = { t: i18next.t, language: i18next.language };
  return words;
}

function subscribe(changed: () => void): () => void {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
}
