import type { Language } from '@ronda/shared/language';
import { PARTS } from '../parts.ts';

/** All words of a language, of all parts. */
export async function wholeOf(language: Language): Promise<object> {
  const parts = await Promise.all(Object.values(PARTS).map((part) => part[language]()));
  return Object.assign({}, ...parts) as object;
}
