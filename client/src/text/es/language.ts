import type { language as en } from '../en/language.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of choosing a language. */
export const language: SameKeys<typeof en> = {
  choose: 'Idioma',
  notLoaded:
    'Ahora mismo no se ha podido cargar este idioma. Inténtalo otra vez en un momento, por favor.',
};
