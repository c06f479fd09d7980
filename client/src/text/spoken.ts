import type { Language } from '@ronda/shared/language';
import type { TFunction } from 'i18next';
import i18next from 'i18next';
import { ca } from './ca/said.ts';
import { en } from './en/said.ts';
import { es } from './es/said.ts';

const SAID: Readonly<Record<Language, object>> = { en, es, ca };

export interface Spoken {
  /** The room's own sentences, for `inWords` of telling. */
  room(language: Language): TFunction;
  /** A sentence of the words given beside them. */
  own(language: Language, key: string, values: object): string;
}

/** The words of a place where each has a language of their own, so that none is the present one. */
export function createSpoken(own: Readonly<Record<Language, object>>): Spoken {
  const catalogue = i18next.createInstance();
  void catalogue.init({
    resources: {
      en: { translation: SAID.en, own: own.en },
      es: { translation: SAID.es, own: own.es },
      ca: { translation: SAID.ca, own: own.ca },
    },
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return {
    room: (language) => catalogue.getFixedT(language),
    own(language, key, values) {
      // The catalogue's types are those of the room's sentences.
      const t = catalogue.getFixedT(language, 'own' as 'translation') as (
        asked: string,
        given: object,
      ) => string;
      return t(key, values);
    },
  };
}
