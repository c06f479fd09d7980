import i18next from 'i18next';
import { atOnce } from './en/at-once.ts';

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
