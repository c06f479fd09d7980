import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import { expect, test } from 'vitest';
import { candidatesFor } from './candidates.ts';

test('D3: everybody present but oneself can be named', () => {
  const meeting = new Meeting(people(4));
  meeting.does('dora', 'leave');
  expect(candidatesFor(meeting.room, 'ana', 'mute', meeting.now)).toEqual({
    kind: 'some',
    seats: ['ben', 'cleo'],
  });
});

test('D3: only the muted can be let speak again, only the removed let back in', () => {
  const meeting = new Meeting(people(5));
  const none = { kind: 'none', why: null };
  expect(candidatesFor(meeting.room, 'ana', 'letSpeakAgain', meeting.now)).toEqual(none);
  expect(candidatesFor(meeting.room, 'ana', 'letBackIn', meeting.now)).toEqual(none);
  meeting.agree('ana', { kind: 'mute', subjects: ['ben'] });
  meeting.agree('ana', { kind: 'askToLeave', subjects: ['cleo'] });
  expect(candidatesFor(meeting.room, 'ana', 'letSpeakAgain', meeting.now)).toEqual({
    kind: 'some',
    seats: ['ben'],
  });
  expect(candidatesFor(meeting.room, 'ana', 'letBackIn', meeting.now)).toEqual({
    kind: 'some',
    seats: ['cleo'],
  });
});

test('D3: when too few are present, it says so', () => {
  const meeting = new Meeting(people(2));
  expect(candidatesFor(meeting.room, 'ana', 'mute', meeting.now)).toEqual({
    kind: 'none',
    why: 'tooManySubjects',
  });
});
