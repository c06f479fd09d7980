import type { Language } from '@ronda/shared/language';
import { isLanguage, languageFor } from '@ronda/shared/language';
import type { Where } from '../confidence/keepsake.ts';
import { keep, kept } from '../confidence/keepsake.ts';
import { LANGUAGE_KEY } from '../confidence/person.ts';
import { currentWords, speak } from '../text/catalogue.ts';

/** Each in its own words, for whoever reads no other. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  ca: 'Català',
};
/** Which way its lines run. */
const DIRECTIONS: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', es: 'ltr', ca: 'ltr' };

/** The one that was chosen here, else the one that the browser asks for. */
export function languageAtFirst(): Language {
  const chosen = kept(LANGUAGE_KEY);
  return chosen !== null && isLanguage(chosen) ? chosen : languageFor(navigator.languages);
}

/**
 * For whoever reads none of ours, as far as the browser says, and has chosen none: what the group speaks is likelier
 * to be understood than English.
 */
export function suggestLanguage(language: Language): void {
  const likelier = languageFor(navigator.languages, language);
  if (kept(LANGUAGE_KEY) !== null || likelier === currentWords().language) return;
  // Without its words the page stays as it is.
  chooseLanguage(likelier, 'tab').catch(() => undefined);
}

/** Rejects when its words cannot be loaded, and nothing has changed then. */
export async function chooseLanguage(language: Language, where: Where): Promise<void> {
  await speak(language);
  // The tab's own counts first, so it must not stay behind.
  keep('tab', LANGUAGE_KEY, language);
  if (where === 'device') keep('device', LANGUAGE_KEY, language);
}

/** Tells the browser in which language the page is, so that a screen reader speaks it and lines run its way. */
export function markPage(): void {
  const { language } = currentWords();
  document.documentElement.lang = language;
  document.documentElement.dir = DIRECTIONS[language];
}
