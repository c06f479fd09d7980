import type { Language } from '@ronda/shared/language';

/** What one language is called in another: “catalán” in Spanish. */
export function languageIn(language: Language, called: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(called) ?? called;
}
