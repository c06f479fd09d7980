import { expect, test } from 'vitest';
import { tidyLines, tidyWords } from './words.ts';

const fits = (typed: string, text: string, longest = 40) =>
  expect(tidyWords(typed, longest)).toEqual({ ok: true, text });

test('spaces at the ends go, and several become one', () => {
  fits('  Ana   María\n', 'Ana María');
  fits('Ana\u00a0\u2003María\u2028', 'Ana María');
});

test('any script stands as it was written', () => {
  for (const name of ['עדן', 'عائشة', 'می‌روم', 'அன்பு', '美玲', 'Zoë', 'O’Brien-Ruiz', '🌻', '7'])
    fits(name, name);
});

test('what turns the direction of the text around it, or cannot be seen, is taken out', () => {
  fits('\u202eAna\u202c', 'Ana');
  fits('\u2067عائشة\u2069', 'عائشة');
  fits('A\u0000n\u0007a\u200b\ufeff', 'Ana');
  fits('Ana\ud83c', 'Ana');
});

test('the same name typed on different devices is the same', () => {
  fits('Zoe\u0308', 'Zoë');
});

test('what shows nothing is empty', () => {
  for (const typed of ['', '   ', '\u200b\u2060', '\u200d\u200d', '\u202e', '\ufe0f'])
    expect(tidyWords(typed, 40)).toEqual({ ok: false, why: 'empty' });
});

test('length is counted as people count', () => {
  // Two code points each, and no single one for both.
  fits('g\u0308'.repeat(40), 'g\u0308'.repeat(40));
  fits('👋🏽'.repeat(30), '👋🏽'.repeat(30));
  fits('👨‍👩‍👧', '👨‍👩‍👧', 5);
  expect(tidyWords('g\u0308'.repeat(41), 40)).toEqual({ ok: false, why: 'tooLong' });
  expect(tidyWords('a'.repeat(41), 40)).toEqual({ ok: false, why: 'tooLong' });
});

test('one letter under a hundred accents is too long for a seat', () => {
  expect(tidyWords(`a${'\u0301'.repeat(200)}`, 40)).toEqual({ ok: false, why: 'tooLong' });
});

test('a name of one megabyte is refused at once', () => {
  const from = performance.now();
  for (const part of ['a', ' a', '🌻', '\u202ea', 'a\u0301'])
    expect(tidyWords(part.repeat(1_000_000 / part.length), 40)).toEqual({
      ok: false,
      why: 'tooLong',
    });
  expect(performance.now() - from).toBeLessThan(2000);
});

test('F10: lines keep their ends and spaces, and lose what cannot be seen', () => {
  expect(tidyLines('Good  evening. \r\n\r\tI am\u202e Bea\u0000 ')).toBe(
    'Good  evening. \n\n I am Bea ',
  );
  expect(tidyLines('👩‍👩‍👧‍👦 مرحبا')).toBe('👩‍👩‍👧‍👦 مرحبا');
});
