import { people } from '@ronda/shared/testing/names';
import { Meeting } from '@ronda/shared/testing/meeting';
import { expect, test } from 'vitest';
import { newTalk } from './talk.ts';
import { keysAt, played, saidIn } from './testing/at-table.ts';
import { Caller } from './testing/caller.ts';

const takenOver = (reached: 'language' | 'pin' | 'door' | 'table') =>
  played(newTalk(), [{ kind: 'takenOver', reached }]);

test.each([
  {
    reached: 'language',
    says: ['oneMoment', 'chooseLanguage', 'chooseLanguage', 'chooseLanguage'],
  },
  { reached: 'pin', says: ['oneMoment', 'askPin'] },
  { reached: 'door', says: ['oneMoment'] },
  { reached: 'table', says: ['oneMoment'] },
] as const)('another agent asks for a moment, and goes on at the $reached', ({ reached, says }) => {
  const { talk, effects } = takenOver(reached);
  expect(saidIn(effects)).toEqual(says);
  expect(effects.every(({ kind }) => kind === 'say')).toBe(true);
  expect(talk.phase.name).toBe(
    { language: 'language', pin: 'pin', door: 'asking', table: 'entering' }[reached],
  );
});

test('a PIN that was half typed is typed again', () => {
  const { talk } = takenOver('pin');
  const { effects } = played(talk, keysAt('7777777777#', 0));
  expect(effects).toContainEqual({ kind: 'tryPin', pin: '7777777777' });
});

test('F2: in one’s own turn one is told that it goes on, and opens the microphone oneself', () => {
  const meeting = new Meeting(people(4));
  meeting.beginsRound();
  meeting.does('ana', 'speak');
  const { now: at, room } = meeting;
  const entered = { kind: 'entered', as: 'seated', room, me: 'ana', at } as const;
  const { talk, effects } = played(takenOver('table').talk, [entered]);
  expect(saidIn(effects)).toEqual(['backAgain', 'turnGoesOn', 'enteredMuted']);
  expect(effects).toContainEqual({ kind: 'microphone', on: false });
  expect(played(talk, keysAt('*6', at)).effects).toContainEqual({ kind: 'microphone', on: true });
});

test('F12: a meeting that has ended meanwhile says goodbye', () => {
  const { talk, effects } = played(takenOver('table').talk, [{ kind: 'refused', code: 'ended' }]);
  expect(saidIn(effects)).toEqual(['meetingEnded']);
  expect(talk.phase.name).toBe('over');
});

test('F2: a line that is gone is told, closes the microphone, and is told again when it is back', () => {
  const caller = new Caller(new Meeting(people(3)));
  caller.presses('*6');
  expect(caller.hears({ kind: 'lineLost' })).toEqual(['interrupted']);
  expect(caller.turned).toEqual([false]);
  const { now: at, room } = caller.meeting;
  const back = { kind: 'entered', as: 'seated', room, me: 'ana', at } as const;
  expect(caller.hears(back)[0]).toBe('backAgain');
  expect(caller.presses('*6')).toEqual(['microphoneOn']);
});

test('D9: whoever waits at the door is told so as well, and waits on', () => {
  const { talk } = played(takenOver('table').talk, [{ kind: 'entered', as: 'knocking' }]);
  const { talk: waiting, effects } = played(talk, [{ kind: 'lineLost' }]);
  expect(saidIn(effects)).toEqual(['interrupted']);
  expect(saidIn(played(waiting, [{ kind: 'entered', as: 'knocking' }]).effects)).toEqual([
    'knocking',
  ]);
});

test('a Ronda that does not come back ends in a goodbye', () => {
  const caller = new Caller(new Meeting(people(3)));
  expect(caller.hears({ kind: 'lineLost' }, { kind: 'unreachable' })).toContain('unreachable');
  expect(caller.effects.at(-1)).toEqual({ kind: 'hangUp' });
});
