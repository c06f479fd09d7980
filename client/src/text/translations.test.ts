import { expect, test } from 'vitest';
import { entriesOf, misplaced } from './testing/entries.ts';
import { wholeOf } from './testing/whole.ts';

const english = new Map(entriesOf(await wholeOf('en')));
const es = await wholeOf('es');
const ca = await wholeOf('ca');
const others = [
  ['Spanish', es],
  ['Catalan', ca],
] as const;

test.each(others)('%s has the placeholders of the English, in every sentence', (_, words) => {
  expect(misplaced(words, english)).toEqual([]);
});

test.each(others)('%s is in words of its own', (_, words) => {
  // What is the same in all three.
  const same = ['PIN', 'Decisions'];
  const left = entriesOf(words).filter(
    ([key, said]) =>
      english.get(key) === said &&
      !same.includes(said) &&
      /[a-z]{3}/i.test(said.replace(/\{\{\w+\}\}/g, '')),
  );
  expect(left).toEqual([]);
});

test.each(others)('%s ends a sentence where the English does', (_, words) => {
  const end = (sentence = '') => /[.?”]$/.exec(sentence.replace('»', '”'))?.[0];
  const wrong = entriesOf(words).filter(([key, said]) => end(said) !== end(english.get(key)));
  expect(wrong).toEqual([]);
});

test('Spanish opens every question that it closes', () => {
  const wrong = entriesOf(es).filter(
    ([, said]) => said.split('?').length !== said.split('¿').length,
  );
  expect(wrong).toEqual([]);
});

test.each(others)('%s has its own quotation marks and apostrophes', (_, words) => {
  expect(entriesOf(words).filter(([, said]) => /["'“”‘]/.test(said))).toEqual([]);
});
