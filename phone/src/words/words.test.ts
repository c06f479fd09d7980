import { inWords, person, sentence } from '../../../client/src/telling/sentence.ts';
import { entriesOf, misplaced } from '../../../client/src/text/testing/entries.ts';
import { expect, test } from 'vitest';
import { LANGUAGES } from '@ronda/shared/language';
import { createWords, OWN_WORDS } from './words.ts';

const words = createWords();
const english = new Map(entriesOf(OWN_WORDS.en));
const others = ['es', 'ca'] as const;

test.each(others)('%s has the placeholders of the English, in every sentence', (language) => {
  expect(misplaced(OWN_WORDS[language], english)).toEqual([]);
});

test.each(others)('%s is in words of its own', (language) => {
  const left = entriesOf(OWN_WORDS[language]).filter(
    ([key, said]) =>
      english.get(key) === said && /[a-z]{3}/i.test(said.replace(/\{\{\w+\}\}/g, '')),
  );
  expect(left).toEqual([]);
});

test.each(others)('%s names the keys that the English names, and no others', (language) => {
  const star = { en: 'star', es: 'asterisco', ca: 'asterisc' };
  const hash = { en: 'hash', es: 'almohadilla', ca: 'coixinet' };
  const zero = { en: 'zero', es: 'cero', ca: 'zero' };
  const keysIn = (spoken: 'en' | 'es' | 'ca', said: string) =>
    [...said.toLowerCase().matchAll(/\p{L}+|\b\d\b/gu)]
      .map(([word]) => {
        if (word === star[spoken]) return '*';
        if (word === hash[spoken]) return '#';
        return word === zero[spoken] ? '0' : word;
      })
      .filter((word) => /^[*#\d]$/.test(word))
      .join('');
  const wrong = entriesOf(OWN_WORDS[language])
    // Each language is chosen by a key of its own.
    .filter(([key]) => key !== 'chooseLanguage')
    .filter(([key, said]) => keysIn(language, said) !== keysIn('en', english.get(key) ?? ''));
  expect(wrong).toEqual([]);
});

test.each(LANGUAGES)('nothing stands in capitals in %s: a voice would spell it', (language) => {
  const spelled = entriesOf(OWN_WORDS[language]).filter(([, said]) => /\p{Lu}{2}/u.test(said));
  expect(spelled).toEqual([]);
});

test.each(LANGUAGES)('H6: in %s a caller hears the room, and their own sentences', (language) => {
  const voice = {
    t: words.room(language),
    language,
    names: new Map([['ana', 'Ana & Ben']]),
    opened: () => null,
  };
  const room = inWords(voice, sentence('announce.turn', { name: person('ana') }));
  const expected = {
    en: ['Ana & Ben is speaking.', '1 person is at the table.', '3 people are at the table.'],
    es: ['Ana & Ben habla.', 'Hay una persona en la mesa.', 'Hay 3 personas en la mesa.'],
    ca: ['Ana & Ben parla.', 'Hi ha una persona a la taula.', 'Hi ha 3 persones a la taula.'],
  };
  const people = (count: number) => words.own(language, 'wherePeople', { count });
  expect([room, people(1), people(3)]).toEqual(expected[language]);
});
