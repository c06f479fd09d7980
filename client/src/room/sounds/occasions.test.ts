import { Meeting } from '@ronda/shared/testing/meeting';
import { MINUTE } from '@ronda/shared/testing/times';
import { expect, test } from 'vitest';
import { createOccasions } from './occasions.ts';

/** What Ben hears after each thing that happens. */
function begin(names: readonly string[] = ['ana', 'ben', 'cleo']) {
  const meeting = new Meeting(names);
  const occasions = createOccasions(
    'ben',
    (proposal) => meeting.box.cast[proposal]?.['ben'] !== undefined,
  );
  const heard = (act: () => void) => {
    act();
    return occasions(meeting.room);
  };
  heard(() => undefined);
  return { meeting, heard };
}

test('F4: one’s own offer rings, and nobody else’s', () => {
  const { meeting, heard } = begin();
  expect(heard(() => meeting.beginsRound())).toEqual([]);
  expect(heard(() => meeting.does('ana', 'pass'))).toEqual(['offered']);
  expect(heard(() => meeting.does('ben', 'speak'))).toEqual([]);
  expect(heard(() => meeting.does('ben', 'finish'))).toEqual([]);
});

test('F4: it rings again when it comes back after Later', () => {
  const { meeting, heard } = begin(['ben', 'ana']);
  expect(heard(() => meeting.beginsRound())).toEqual(['offered']);
  expect(heard(() => meeting.does('ben', 'later'))).toEqual([]);
  expect(heard(() => meeting.does('ana', 'pass'))).toEqual(['offered']);
});

test('F11: a quiet is heard at both ends, and the offer that stood still does not ring twice', () => {
  const { meeting, heard } = begin(['ben', 'ana']);
  expect(heard(() => meeting.beginsRound())).toEqual(['offered']);
  expect(heard(() => meeting.does('ana', 'hold'))).toEqual(['quietBegins']);
  expect(heard(() => meeting.passes(MINUTE))).toEqual(['quietEnds']);
});

test('a decision that waits for one’s answer is heard once, and one’s own is not', () => {
  const { meeting, heard } = begin();
  expect(heard(() => meeting.proposes('ana', { kind: 'endMeeting' }))).toEqual(['decision']);
  expect(heard(() => meeting.answers('cleo', 1, 'agree'))).toEqual([]);
  expect(heard(() => meeting.proposes('ben', { kind: 'lock' }))).toEqual([]);
});

test('a decision that one has no part in is not heard', () => {
  const { meeting, heard } = begin(['ana', 'ben', 'cleo', 'dov']);
  expect(heard(() => meeting.proposes('ana', { kind: 'mute', subjects: ['ben'] }))).toEqual([]);
});

test('whoever comes back hears the offer that waits for them, and nothing that is no news', () => {
  const meeting = new Meeting(['ben', 'ana', 'cleo']);
  meeting.beginsRound();
  meeting.proposes('ana', { kind: 'endMeeting' });
  expect(createOccasions('ben', () => false)(meeting.room)).toEqual(['offered']);
  expect(createOccasions('cleo', () => false)(meeting.room)).toEqual([]);
});
