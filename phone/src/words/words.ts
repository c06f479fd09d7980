import type { Voice } from '../../../client/src/telling/sentence.ts';
import { createSpoken } from '../../../client/src/text/spoken.ts';
import { ca } from './ca.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Language } from '@ronda/shared/language';
import type { OwnWords } from './own-words.ts';

/** What only a caller hears, in each language. */
export const OWN_WORDS: Readonly<Record<Language, OwnWords>> = { en, es, ca };

/** A key of these; how many there are is chosen by `count`. */
export type OwnKey = keyof OwnWords extends infer Key
  ? Key extends `${infer Base}_one` | `${infer Base}_other`
    ? Base
    : Key
  : never;

export interface Words {
  /** The room's own sentences, for `inWords` of telling. */
  room(language: Language): Voice['t'];
  own(language: Language, key: OwnKey, values?: Readonly<Record<string, string | number>>): string;
}

/** All that can be said to callers. */
export function createWords(): Words {
  const spoken = createSpoken(OWN_WORDS);
  return {
    room: spoken.room,
    own: (language, key, values = {}) => spoken.own(language, key, values),
  };
}
