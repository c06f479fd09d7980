import type { Language } from '@ronda/shared/language';
import { LANGUAGES } from '@ronda/shared/language';
import { ca } from './ca/said.ts';
import { en } from './en/said.ts';
import { es } from './es/said.ts';
import type { Say, Values, WordsByKey } from './say.ts';
import { addTo, createSay } from './say.ts';

type InEach<What> = Readonly<Record<Language, What>>;

const SAID: InEach<object> = { en, es, ca };

export interface Spoken {
  /** The room's own sentences, for `inWords` of telling. */
  room(language: Language): Say;
  /** A sentence of the words given beside them. */
  own(language: Language, key: string, values: Values): string;
}

/** The words of a place where each has a language of their own, so that none is the present one. */
export function createSpoken(own: InEach<object>): Spoken {
  const room = inEach((language) => createSay(language, byKey(SAID[language])));
  const said = inEach((language) => createSay<string>(language, byKey(own[language])));
  return {
    room: (language) => room[language],
    own: (language, key, values) => said[language](key, values),
  };
}

function inEach<What>(make: (language: Language) => What): InEach<What> {
  const made = LANGUAGES.map((language) => [language, make(language)]);
  return Object.fromEntries(made) as InEach<What>;
}

function byKey(words: object): WordsByKey {
  const all: WordsByKey = new Map();
  addTo(all, words);
  return all;
}
