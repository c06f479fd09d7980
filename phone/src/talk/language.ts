import type { Effect } from './effect.ts';
import { now } from './effect.ts';
import type { Key } from './input.ts';
import { askedPin } from './pin.ts';
import type { Language } from '@ronda/shared/language';
import { own } from './said.ts';
import { LANGUAGES } from '@ronda/shared/language';
import type { After, Phase } from './state.ts';
import { after } from './state.ts';

/** Each language offers itself. */
export const languagesOffered = LANGUAGES.map((language) => ({
  ...own('chooseLanguage'),
  in: language,
}));

export const greeting = () => now({ ...own('welcome'), in: 'en' }, ...languagesOffered);

const BY_KEY: Partial<Record<Key, Language>> = { '1': 'en', '2': 'es', '3': 'ca', '#': 'en' };

export function keyInLanguage(phase: Phase & { name: 'language' }, key: Key): After {
  const language = BY_KEY[key];
  return language === undefined ? after(phase, now(...languagesOffered)) : chosen(language);
}

/** Who says nothing twice is spoken to in English. */
export function silentInLanguage(phase: Phase & { name: 'language' }): After {
  return phase.silences === 0
    ? after({ ...phase, silences: 1 }, now(...languagesOffered))
    : chosen('en');
}

function chosen(language: Language): After {
  const effects: Effect[] = [{ kind: 'language', language }, now(own('askPin'))];
  return after(askedPin(0), ...effects);
}
