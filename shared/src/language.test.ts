import { expect, test } from 'vitest';
import { languageFor } from './language.ts';

test.each([
  [['ca-ES', 'es-ES', 'en'], 'ca'],
  [['es-419'], 'es'],
  [['ca-ES-valencia'], 'ca'],
  [['ES'], 'es'],
  [['en-GB', 'ca'], 'en'],
  [['gl', 'eu', 'es', 'en'], 'es'],
])('of %j it is %s', (wanted, language) => {
  expect(languageFor(wanted)).toBe(language);
});

test('whoever reads none of them gets English, or what there is reason to think better', () => {
  expect(languageFor(['de', 'cat', 'est', ''])).toBe('en');
  expect(languageFor([], 'ca')).toBe('ca');
  expect(languageFor(['de'], 'ca')).toBe('ca');
  expect(languageFor(['es'], 'ca')).toBe('es');
});
