import { REFUSALS } from '@ronda/shared/room/refusal';
import { expect, test } from 'vitest';
import { en as atOnce } from './en/index.ts';
import { announce } from './en/announce.ts';
import { carry } from './en/carry.ts';
import { device } from './en/device.ts';
import { move } from './en/move.ts';
import { naming } from './en/naming.ts';
import { preferences } from './en/preferences.ts';
import { propose } from './en/propose.ts';
import { signals } from './en/signals.ts';
import { writing } from './en/writing.ts';

const en = {
  ...atOnce,
  announce,
  carry,
  device,
  move,
  naming,
  preferences,
  propose,
  signals,
  writing,
};

// Vite's own way to read the sources, so that no list of files must be kept.
const sources = import.meta.glob<string>(
  ['../**/*.ts', '../**/*.tsx', '!../**/*.test.*', '!../text/en/*'],
  { query: '?raw', import: 'default', eager: true },
);
const source = Object.values(sources).join('\n');

function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const key = path === '' ? name : `${path}.${name}`;
    return typeof value === 'object' && value !== null ? keysOf(value, key) : [key];
  });
}
/** i18next asks for a key, and takes the form for the number. */
const asked = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const keys = new Set(keysOf(en).map(asked));

const places = Object.keys(en).join('|');
const literal = new RegExp(`['"\`]((?:${places})\\.[A-Za-z0-9.]+)['"\`]`, 'g');
const built = new RegExp(`\`((?:${places})\\.[A-Za-z0-9.]*)\\$\\{`, 'g');
const used = new Set([...source.matchAll(literal)].map((match) => match[1] ?? ''));
const prefixes = [...source.matchAll(built)].map((match) => match[1] ?? '');

test('every word that is asked for exists', () => {
  expect(used.size).toBeGreaterThan(50);
  const known = [...used].filter((key) => !keys.has(key));
  expect(known).toEqual([]);
  for (const prefix of prefixes) expect([...keys].some((key) => key.startsWith(prefix))).toBe(true);
});

test('every word is asked for', () => {
  const unused = [...keys].filter(
    (key) => !used.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});

test('every refusal has its sentence, and every sentence its refusal', () => {
  expect(Object.keys(en.refusal).sort()).toEqual(Object.keys(REFUSALS).sort());
  for (const sentence of Object.values(en.refusal)) expect(sentence).toMatch(/^[A-Z].*\.$/);
});
