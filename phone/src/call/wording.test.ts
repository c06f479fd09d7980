import { seal } from '../../../client/src/confidence/sealing.ts';
import { keysOf } from '@ronda/member/invitation';
import { makeSecret } from '../../../client/src/confidence/secret.ts';
import { open } from '../../../client/src/confidence/sealing.ts';
import { expect, test } from 'vitest';
import { person, sentence } from '../../../client/src/telling/sentence.ts';
import { counted, own } from '../talk/said.ts';
import { NO_READER, plainWords, type Reader, wordsOf } from './wording.ts';

const ana: Reader = { ...NO_READER, names: () => new Map([['seat', 'Ana']]) };

test('a sentence is in the caller’s language, unless it is said in one of its own', async () => {
  const spanish = await wordsOf(own('askPin'), 'es', NO_READER);
  expect(spanish).toEqual({ language: 'es', text: plainWords('askPin', 'es') });
  const offered = await wordsOf({ ...own('chooseLanguage'), in: 'ca' }, 'es', NO_READER);
  expect(offered).toEqual({ language: 'ca', text: plainWords('chooseLanguage', 'ca') });
});

test('so many are counted in the words for one and for several', async () => {
  const said = async (count: number) =>
    (await wordsOf(counted('pinWrong', count), 'en', NO_READER)).text;
  expect(await said(1)).toContain('1 more time.');
  expect(await said(2)).toContain('2 more times.');
});

test('a person is called by name, and is someone to whoever cannot read it', async () => {
  const said = sentence('announce.askedMore', { name: person('seat') });
  expect((await wordsOf(said, 'en', ana)).text).toContain('Ana');
  const unread = (await wordsOf(said, 'en', NO_READER)).text;
  expect(unread).not.toContain('Ana');
  expect(unread).not.toContain('{{');
});

test('a sentence in a sentence is in the same language', async () => {
  const { text } = await wordsOf(own('nameKept', { name: own('nameRiver') }), 'es', NO_READER);
  expect(text).toContain(plainWords('nameRiver', 'es'));
});

test('a PIN is read digit by digit, in fours, and is no number', async () => {
  const keys = await keysOf(makeSecret());
  const said = own('pinIs', { pin: { digits: await seal(keys, '482133905716') } });
  const reader: Reader = { ...NO_READER, open: (sealed) => open(keys, sealed) };
  expect((await wordsOf(said, 'es', reader)).text).toContain('4, 8, 2, 1. 3, 3, 9, 0. 5, 7, 1, 6.');
});

test('the numbers in a help line are said digit by digit, and its times as they are', async () => {
  const keys = await keysOf(makeSecret());
  const line = { spelled: await seal(keys, 'Call 717 003 717, from 9 to 21.') };
  const reader: Reader = { ...NO_READER, open: (sealed) => open(keys, sealed) };
  const { text } = await wordsOf(own('helpLine', { line }), 'en', reader);
  expect(text).toBe('Our help line: Call 7, 1, 7 0, 0, 3 7, 1, 7, from 9 to 21.');
});

test('sealed words are opened for who can, and stand for something to who cannot', async () => {
  const keys = await keysOf(makeSecret());
  const part = {
    sealed: await seal(keys, 'We meet at seven.'),
    unreadable: 'room.someone',
  } as const;
  const said = own('nameKept', { name: part });
  const reader: Reader = { ...NO_READER, open: (sealed) => open(keys, sealed) };
  expect((await wordsOf(said, 'en', reader)).text).toContain('We meet at seven.');
  const { text } = await wordsOf(said, 'en', NO_READER);
  expect(text).toMatch(/^You are \S+\.$/u);
});
