import { expect, test } from 'vitest';
import { addTo, createSay } from './say.ts';

const words = new Map([
  ['greeting', '{{name}}, {{other}} and {{name}}'],
  ['size', '{{count}} s'],
  ['hands_zero', 'no hand'],
  ['hands_one', '{{count}} hand'],
  ['hands_other', '{{count}} hands'],
]);
const say = createSay<string>('en', words);

test('what is put in is not looked into, whatever it is', () => {
  const values = { name: '{{other}}', other: '$1 $& $t(size)' };
  expect(say('greeting', values)).toBe('{{other}}, $1 $& $t(size) and {{other}}');
});

test('a count chooses the form, and does not need one', () => {
  expect([0, 1, 2].map((count) => say('hands', { count }))).toEqual([
    'no hand',
    '1 hand',
    '2 hands',
  ]);
  expect(say('size', { count: 1 })).toBe('1 s');
});

test('numbers are written as the language writes them', () => {
  expect(createSay<string>('ca', words)('size', { count: 1234.5 })).toBe('1.234,5 s');
  expect(say('size', { count: 1234.5 })).toBe('1,234.5 s');
});

test('words that come later are said, too; what is not there is its key', () => {
  expect(say('place.later')).toBe('place.later');
  addTo(words, { place: { later: 'Here I am' } });
  expect(say('place.later')).toBe('Here I am');
});
