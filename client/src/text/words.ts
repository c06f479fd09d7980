import { useSyncExternalStore } from 'react';
import type { Words } from './catalogue.ts';
import { currentWords, subscribeToWords } from './catalogue.ts';

/** The words for a component, which is drawn again when the language changes. */
export function useWords(): Words {
  return useSyncExternalStore(subscribeToWords, currentWords);
}
