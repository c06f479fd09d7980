import type { Language } from '@ronda/shared/language';

interface WithoutWords {
  /** Where scripts do not run. */
  readonly needsScript: string;
  readonly notLoaded: string;
  readonly again: string;
}

/** The little that is said where no words could be loaded, and so comes with the page itself. */
export const WITHOUT_WORDS: Readonly<Record<Language, WithoutWords>> = {
  en: {
    needsScript: 'Ronda is a room to talk in. It needs JavaScript to run.',
    notLoaded: 'Ronda could not be loaded completely. Perhaps the connection is away for a moment.',
    again: 'Load the page again',
  },
  es: {
    needsScript: 'Ronda es una sala para hablar. Necesita JavaScript para funcionar.',
    notLoaded: 'Ronda no se ha podido cargar entera. Quizá la conexión se ha ido un momento.',
    again: 'Cargar la página otra vez',
  },
  ca: {
    needsScript: 'Ronda és una sala per parlar. Necessita JavaScript per funcionar.',
    notLoaded: 'Ronda no s’ha pogut carregar sencera. Potser la connexió se n’ha anat un moment.',
    again: 'Tornar a carregar la pàgina',
  },
};
