import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import { expect, test } from 'vitest';
import { phoneStateOf } from './phone-state.ts';

/** Ana and Ben have browsers; Cleo calls. */
function withCaller(): Meeting {
  const meeting = new Meeting(people(2));
  meeting.enters('cleo', 'cleo-1', 'phone');
  meeting.passes(120_000);
  return meeting;
}

const cleo = (meeting: Meeting, heard = false) =>
  phoneStateOf(meeting.room, meeting.seat('cleo'), heard);

/** Cleo is offered the turn. */
function offered(): Meeting {
  const meeting = withCaller();
  meeting.beginsRound();
  for (const seat of ['ana', 'ben']) meeting.does(seat, 'pass');
  return meeting;
}

test('who has a browser has no telephone', () => {
  const meeting = withCaller();
  expect(phoneStateOf(meeting.room, meeting.seat('ana'), true)).toBeNull();
});

test('where everyone may talk a caller speaks while they are heard', () => {
  expect([cleo(withCaller()), cleo(withCaller(), true)]).toEqual(['listening', 'speaking']);
});

test('F4: at the keys while the turn is offered, and speaking in it, silences included', () => {
  const meeting = offered();
  expect(cleo(meeting)).toBe('keys');
  meeting.does('cleo', 'speak');
  expect(cleo(meeting)).toBe('speaking');
  expect(cleo(meeting, true)).toBe('speaking');
});

test('F2: in somebody else’s turn what a sound meter says counts for nothing', () => {
  const meeting = withCaller();
  meeting.beginsRound();
  meeting.does('ana', 'speak');
  expect(cleo(meeting, true)).toBe('listening');
});

test('F11: in a quiet they listen, also when it stopped their offer or turn', () => {
  const meeting = offered();
  meeting.does('ana', 'hold');
  expect(cleo(meeting, true)).toBe('listening');
});

test('F7: who is lost or away is said to be that, and nothing else', () => {
  const meeting = offered();
  meeting.loses('cleo');
  expect(cleo(meeting)).toBeNull();
  meeting.passes(15_000);
  expect(cleo(meeting)).toBeNull();
});

test('D5: a vote shows nothing of what a caller presses: before, while and after they answer or propose', () => {
  const meeting = withCaller();
  const seen: unknown[] = [];
  const look = () => seen.push(cleo(meeting));
  look();
  const lock = meeting.proposes('cleo', { kind: 'lock' });
  look();
  meeting.answers('ana', lock, 'disagree');
  look();
  const open = meeting.proposes('ana', { kind: 'openFloor' });
  look();
  meeting.answers('cleo', open, 'standAside');
  look();
  expect(new Set(seen)).toEqual(new Set(['listening']));
});
