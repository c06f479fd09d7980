import { expect, test } from 'vitest';
import { languageAsked } from './page-language.ts';

test.each([
  ['ca,es;q=0.8,en;q=0.5', 'ca'],
  ['en;q=0.5, es-MX;q=0.9', 'es'],
  ['de-DE,de;q=0.9,ca;q=0.4,en;q=0.3', 'ca'],
  ['es;q=0,ca;q=0.1', 'ca'],
  ['es ; q=0.2 , en', 'en'],
  ['*', 'en'],
  ['', 'en'],
  [undefined, 'en'],
  [`${'x'.repeat(10_000)},es`, 'en'],
  ['es;q=nonsense,ca;q=0.5', 'ca'],
])('%j is answered in %s', (header, language) => {
  expect(languageAsked(header)).toBe(language);
});
