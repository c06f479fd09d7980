import type { Language } from '@ronda/shared/language';
import { LANGUAGES } from '@ronda/shared/language';
import i18next from 'i18next';
import { inAllForms } from './forms.ts';
import { numbers } from './numbers.ts';
import type { Part } from './parts.ts';
import { PARTS } from './parts.ts';

/** What was asked for so far: another language brings it along. */
const asked = new Set<Part>();
/** The one that is shown, or is about to be. */
let wanted: Language = 'en';

/** Makes the catalogue ready, with these words. React escapes what it shows, so the catalogue need not. */
export function prepareText(language: Language, words: object): void {
  wanted = language;
  void i18next.use(numbers).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    initAsync: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  addWords(language, words);
}

/** The same, with the words of the first page as they are loaded. Nothing can be shown before that. */
export async function prepareFirst(language: Language): Promise<void> {
  asked.add('atOnce');
  prepareText(language, await PARTS.atOnce[language]());
}

/** Loads the words of a part that is loaded apart. */
export async function loadWords(part: Part): Promise<void> {
  asked.add(part);
  const languages = LANGUAGES.filter((each) => each === i18next.language || each === wanted);
  await Promise.all(languages.map((language) => load(part, language)));
}

/** All is said in this language from now on. Rejects when its words cannot be loaded, and nothing has changed then. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  await Promise.all([...asked].map((part) => load(part, language)));
  // Somebody may have chosen again meanwhile.
  if (wanted === language) await i18next.changeLanguage(language);
}

/** Adds words at once, for what has them already. */
export function addWords(language: Language, words: object): void {
  i18next.addResourceBundle(language, 'translation', inAllForms(language, words), true);
}

async function load(part: Part, language: Language): Promise<void> {
  addWords(language, await PARTS[part][language]());
}
