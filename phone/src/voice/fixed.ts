import type { Language } from '@ronda/shared/language';
import { LANGUAGES } from '@ronda/shared/language';
import type { OwnKey } from '../words/words.ts';
import { OWN_WORDS } from '../words/words.ts';

/** The sentences of the catalogue into which nothing is put. Only these may be kept: all others may hold names. */
export const FIXED: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: fixedIn('en'),
  es: fixedIn('es'),
  ca: fixedIn('ca'),
};

function fixedIn(language: Language): ReadonlySet<string> {
  return new Set(Object.values(OWN_WORDS[language]).filter((words) => !words.includes('{{')));
}

/** What every caller hears first, and what must be there at once. */
const FIRST = [
  'chooseLanguage',
  'welcome',
  'askPin',
  'oneMoment',
  'offer',
  'microphoneOn',
  'microphoneOff',
  'microphoneClosed',
  'keyUnknown',
] as const satisfies readonly OwnKey[];

/** In the order in which they are wanted, each in all languages. */
export const FIRST_WANTED = FIRST.flatMap((key) =>
  LANGUAGES.map((language) => ({ language, text: OWN_WORDS[language][key] })),
);
