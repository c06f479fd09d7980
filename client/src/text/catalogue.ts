import i18next from 'i18next';
import { atOnce } from './en/at-once.ts';
import type { en } from './en/index.ts';
import type { announce } from './en/announce.ts';
import type { move } from './en/move.ts';
import type { preferences } from './en/preferences.ts';
import type { propose } from './en/propose.ts';
import type { signals } from './en/signals.ts';
import type { writing } from './en/writing.ts';

/** What comes with the places that are loaded apart. */
interface Apart {
  readonly announce: typeof announce;
  readonly move: typeof move;
  readonly preferences: typeof preferences;
  readonly propose: typeof propose;
  readonly signals: typeof signals;
  readonly writing: typeof writing;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en & Apart };
  }
}

/**
 * Makes the catalogue ready, at once: the words come with the page, or with the place that is loaded
 * apart, so nothing is ever shown without them. React escapes what it shows, so the catalogue need not.
 */
export function prepareText(): void {
  void i18next.init({
    lng: 'en',
    resources: { en: { translation: atOnce } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
}

/** Adds the words of a place that is loaded apart. */
export function addWords(words: Readonly<Record<string, object>>): void {
  i18next.addResourceBundle('en', 'translation', words, true);
}
