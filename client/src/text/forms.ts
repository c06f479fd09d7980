import type { Language } from '@ronda/shared/language';

/**
 * Spanish and Catalan count from a million on in a form of their own, `many`. Nothing that is counted here comes near
 * it, but for what somebody may paste into a field; so it reads as other numbers do.
 */
export function inAllForms(language: Language, words: object): object {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return pluralCategories.includes('many') ? withMany(words) : words;
}

function withMany(words: object): object {
  const entries = Object.entries(words).flatMap(([key, said]: [string, unknown]) => {
    if (typeof said === 'object' && said !== null) return [[key, withMany(said)]];
    const many = key.replace(/_other$/, '_many');
    return many === key
      ? [[key, said]]
      : [
          [key, said],
          [many, said],
        ];
  });
  return Object.fromEntries(entries);
}
