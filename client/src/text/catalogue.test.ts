import { LANGUAGES } from '@ronda/shared/language';
import { REFUSALS } from '@ronda/shared/room/refusal';
import { expect, test } from 'vitest';
import { refusal } from './en/refusal.ts';
import { entriesOf } from './testing/entries.ts';
import { wholeOf } from './testing/whole.ts';

// Vite's own way to read the sources, so that no list of files must be kept.
const sources = import.meta.glob<string>(
  ['../**/*.ts', '../**/*.tsx', '!../**/*.test.*', '!../text/{en,es,ca}/*'],
  { query: '?raw', import: 'default', eager: true },
);
const source = Object.values(sources).join('\n');

/** A form of what is counted is asked for by its key and the number. */
const asked = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const english = await wholeOf('en');
const keysOf = (words: object) => new Set(entriesOf(words).map(([key]) => asked(key)));
const keys = keysOf(english);

const places = Object.keys(english).join('|');
const literal = new RegExp(`['"\`]((?:${places})\\.[A-Za-z0-9.]+)['"\`]`, 'g');
const built = new RegExp(`\`((?:${places})\\.[A-Za-z0-9.]*)\\$\\{`, 'g');
const used = new Set([...source.matchAll(literal)].map((match) => match[1] ?? ''));
const prefixes = [...source.matchAll(built)].map((match) => match[1] ?? '');

test('every word that is asked for exists', () => {
  expect(used.size).toBeGreaterThan(50);
  const unknown = [...used].filter((key) => !keys.has(key));
  expect(unknown).toEqual([]);
  for (const prefix of prefixes) expect([...keys].some((key) => key.startsWith(prefix))).toBe(true);
});

test('every word is asked for', () => {
  const unused = [...keys].filter(
    (key) => !used.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});

test.each(LANGUAGES)('%s has all words, and no others', async (language) => {
  expect([...keysOf(await wholeOf(language))].sort()).toEqual([...keys].sort());
});

test('every refusal has its sentence, and every sentence its refusal', () => {
  expect(Object.keys(refusal).sort()).toEqual(Object.keys(REFUSALS).sort());
  for (const sentence of Object.values(refusal)) expect(sentence).toMatch(/^[A-Z].*\.$/);
});
