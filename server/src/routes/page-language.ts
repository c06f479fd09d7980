import type { Language } from '@ronda/shared/language';
import { languageFor } from '@ronda/shared/language';

/**
 * Which of our languages a browser asks for, by its `Accept-Language`: only for the little that is said before the
 * page can ask the browser itself, and look up what was chosen in it.
 */
export function languageAsked(header: string | undefined): Language {
  const wanted = (header ?? '')
    // What is longer names no languages.
    .slice(0, 300)
    .split(',')
    .map((part) => {
      const [tag = '', ...settings] = part.split(';').map((word) => word.trim());
      const weight = settings.find((setting) => setting.startsWith('q='))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return languageFor(wanted.map(({ tag }) => tag));
}
