import type { language as en } from '../en/language.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of choosing a language. */
export const language: SameKeys<typeof en> = {
  choose: 'Llengua',
  notLoaded:
    'Ara mateix no s’ha pogut carregar aquesta llengua. Torna-ho a provar d’aquí a un moment, si us plau.',
};
