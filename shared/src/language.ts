/** In which all that is shown, said and written can be had. BCP 47. */
export const LANGUAGES = ['en', 'es', 'ca'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/**
 * The first that somebody reads of those there are, wherever it is spoken: `es-419` reads `es`. `otherwise` is for
 * whoever reads none of them.
 */
export function languageFor(wanted: readonly string[], otherwise: Language = 'en'): Language {
  for (const tag of wanted) {
    const [language = ''] = tag.trim().toLowerCase().split(/[-_]/);
    if (isLanguage(language)) return language;
  }
  return otherwise;
}
