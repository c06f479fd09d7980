import { expect, test } from 'vitest';
import { entriesOf } from './entries.ts';
import { longer, mirrored } from './pseudo.ts';
import { wholeOf } from './whole.ts';

const english = await wholeOf('en');
const withoutPlaceholders = (said: string) => said.replace(/\{\{\w+\}\}/g, '');
const lengthOf = (words: object) =>
  entriesOf(words).reduce((sum, [, said]) => sum + withoutPlaceholders(said).length, 0);

test('one language is forty per cent longer, with the same placeholders', () => {
  const factor = lengthOf(longer(english)) / lengthOf(english);
  expect(factor).toBeGreaterThan(1.35);
  expect(factor).toBeLessThan(1.5);
  expect(longer({ by: 'Proposed by {{name}}.' })).toEqual({ by: 'Pprrööppöšêd bbý {{name}}.' });
});

test('the other runs the other way, and what is put in runs its own', () => {
  expect(mirrored({ by: { it: 'By {{name}}.' } })).toEqual({
    by: { it: '\u202eBy \u202c{{name}}\u202e.\u202c' },
  });
});
