import type { Say, WordsByKey } from '../say.ts';
import { addTo, createSay } from '../say.ts';

/** Says these words as the catalogue would. */
export function sayIn(language: string, words: object): Say {
  const all: WordsByKey = new Map();
  addTo(all, words);
  return createSay(language, all);
}
