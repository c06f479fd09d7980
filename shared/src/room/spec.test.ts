/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SHARED = fileURLToPath(new URL('../../', import.meta.url));

const FLOOR = 'F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 F13'.split(' ');
const DECISIONS = 'D1 D2 D3 D4 D5 D6 D7 D8 D9 D10 D11 D12'.split(' ');
const RULES = [...FLOOR, ...DECISIONS, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

const spec = readFileSync(`${SHARED}SPEC.md`, 'utf8');

/** A title stands after the bracket of `test(` or of `test.each(…)(`. */
const TITLES = /\(\s*['`]((?:[FDH]\d+)(?:, [FDH]\d+)*): /g;

/** The rules named at the head of the titles of tests, as in "D3, D4: of two one leaves". */
const titled = new Set(
  readdirSync(`${SHARED}src`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts') && !path.endsWith('spec.test.ts'))
    .flatMap((path) => [...readFileSync(`${SHARED}src/${path}`, 'utf8').matchAll(TITLES)])
    .flatMap(([, rules = '']) => rules.split(', ')),
);

test.each(RULES)('%s: stands in SPEC.md', (rule) => {
  expect(spec).toMatch(new RegExp(`^\\*\\*${rule}\\*\\* `, 'm'));
});

test.each(RULES)('%s: stands in the title of a test', (rule) => {
  expect([...titled]).toContain(rule);
});

test('SPEC.md: every rule it numbers is tested', () => {
  const numbered = [...spec.matchAll(/^\*\*([FDH]\d+)\*\* /gm)].map(([, rule]) => rule);
  expect(numbered.filter((rule) => rule === undefined || !titled.has(rule))).toEqual([]);
});
