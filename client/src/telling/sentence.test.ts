import { expect, test } from 'vitest';
import { inWords, lengthInWords, nameIn, person, sentence, withShortNames } from './sentence.ts';
import { englishVoice } from './testing/english-voice.ts';

const names = new Map([
  ['ana', 'Ana'],
  ['long', 'Maximiliana Alejandra Fernández de Vega'],
  ['rtl', 'مريم'],
  ['family', '👩‍👩‍👧‍👦'.repeat(25)],
]);
const voice = englishVoice(names);

test('a seat whose name has not come, or cannot be read, is someone', () => {
  expect(inWords(voice, sentence('room.middle.turn', { name: person('nobody') }))).toBe(
    'Someone is speaking.',
  );
});

test('a right-to-left name is isolated, and no other is changed', () => {
  expect(nameIn(voice, 'rtl')).toBe('\u2068مريم\u2069');
  expect(nameIn(voice, 'ana')).toBe('Ana');
});

test('several names are joined as the language does it', () => {
  const both = sentence('decision.short.mute', { names: { seats: ['ana', 'long'] } });
  expect(inWords(voice, both)).toBe('Mute Ana and Maximiliana Alejandra Fernández de Vega');
});

test('words that cannot be opened have neutral ones in their place', () => {
  const said = sentence('decision.sentence.beginRoundWith', {
    prompt: { sealed: 'x'.repeat(40), unreadable: 'decision.prompt.unreadable' },
  });
  expect(inWords(englishVoice(names), said)).toBe(
    'Begin a round: “A question that cannot be read here”',
  );
  expect(
    inWords(
      englishVoice(names, () => 'And now?'),
      said,
    ),
  ).toBe('Begin a round: “And now?”');
  expect(
    inWords(
      englishVoice(names, () => undefined),
      said,
    ),
  ).toBe('Begin a round: “…”');
});

test.each([
  [1000, '1 second'],
  [45_000, '45 seconds'],
  [60_000, '1 minute'],
  [90_000, '1 minute and 30 seconds'],
  [600_000, '10 minutes'],
  [-5, '0 seconds'],
])('%d ms is said as %s', (ms, words) => {
  expect(lengthInWords(voice, ms)).toBe(words);
});

test('a long name is shortened whole sign by whole sign', () => {
  const short = withShortNames(voice);
  expect(nameIn(short, 'ana')).toBe('Ana');
  expect(nameIn(short, 'long')).toBe('Maximiliana Alejand…');
  expect(nameIn(short, 'family').replace('…', '')).toBe('👩‍👩‍👧‍👦'.repeat(19));
});
