import i18next from 'i18next';
import { expect, test } from 'vitest';
import { ca } from './ca/said.ts';
import { en } from './en/said.ts';
import { es } from './es/said.ts';
import { entriesOf, misplaced } from './testing/entries.ts';

const others = [
  ['Spanish', es],
  ['Catalan', ca],
] as const;
const english = new Map(entriesOf(en));

// What the sentences ask for, from their own sources.
const sources = import.meta.glob<string>(['../telling/**/*.ts', '!../telling/**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const source = Object.values(sources).join('\n');
const asked = [...source.matchAll(/'((?:announce|decision|room)\.[A-Za-z.]+)'/g)].map(
  ([, key]) => key ?? '',
);
const prefixes = [...source.matchAll(/`((?:announce|decision|room)\.[A-Za-z.]*)\$\{/g)].map(
  ([, key]) => key ?? '',
);

test.each(others)('%s has the placeholders of the English, in every sentence', (_, said) => {
  expect(misplaced(said, english)).toEqual([]);
});

test.each(others)('%s can say whatever is told', (_, said) => {
  const keys = entriesOf(said).map(([key]) => key.replace(/_(zero|one|other)$/, ''));
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
  // Of what is put together while it is said, all that the English has.
  for (const prefix of prefixes) {
    const begins = (key: string) => key.startsWith(prefix);
    const wanted = [...english.keys()].filter(begins);
    expect(wanted).not.toEqual([]);
    expect(entriesOf(said).map(([key]) => key)).toEqual(expect.arrayContaining(wanted));
  }
});

test.each(others)('%s is in words of its own', (_, said) => {
  const left = entriesOf(said).filter(
    ([key, words]) =>
      english.get(key) === words && /[a-z]{3}/i.test(words.replace(/\{\{\w+\}\}/g, '')),
  );
  expect(left).toEqual([]);
});

test.each(others)('%s ends a sentence where the English does', (_, said) => {
  const end = (sentence = '') => /[.?”]$/.exec(sentence.replace('»', '”'))?.[0];
  const wrong = entriesOf(said).filter(([key, words]) => end(words) !== end(english.get(key)));
  expect(wrong).toEqual([]);
});

test.each([
  ['es', es, ['un minuto', '2 minutos', '0 segundos']],
  ['ca', ca, ['un minut', '2 minuts', '0 segons']],
] as const)('plural forms are those of %s', (language, translation, expected) => {
  const catalogue = i18next.createInstance();
  void catalogue.init({
    lng: language,
    resources: { [language]: { translation } },
    initAsync: false,
  });
  const say = catalogue.t as (key: string, values: object) => string;
  expect([
    say('room.time.minutes', { count: 1 }),
    say('room.time.minutes', { count: 2 }),
    say('room.time.seconds', { count: 0 }),
  ]).toEqual(expected);
});
