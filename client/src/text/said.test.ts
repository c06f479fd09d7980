import { expect, test } from 'vitest';
import { ca } from './ca/said.ts';
import { en } from './en/said.ts';
import { es } from './es/said.ts';
import { entriesOf } from './testing/entries.ts';

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
const asked = [...source.matchAll(/'((?:announce|decision|room|time)\.[A-Za-z.]+)'/g)].map(
  ([, key]) => key ?? '',
);
const prefixes = [...source.matchAll(/`((?:announce|decision|room|time)\.[A-Za-z.]*)\$\{/g)].map(
  ([, key]) => key ?? '',
);

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
