import type { SeatId } from '@ronda/shared/ids';
import type { RoomEvent } from '@ronda/shared/room/event';
import type { Room } from '@ronda/shared/room/state';
import { Meeting } from '@ronda/shared/testing/meeting';
import { MINUTE, SECOND } from '@ronda/shared/testing/times';
import { expect, test } from 'vitest';
import type { Told } from './events/told.ts';
import { tell } from './announcements.ts';
import { remember } from './remember.ts';
import { englishVoice } from './testing/english-voice.ts';
import { spokenVoice } from './testing/spoken-voice.ts';
import { inWords } from './sentence.ts';

const NAMES = new Map([
  ['ana', 'Ana'],
  ['ben', 'Ben'],
  ['cleo', 'Cleo'],
  ['dora', 'Dora'],
  ['emil', 'Emil'],
  ['gus', 'Gus'],
]);
const say = (told: Told) => inWords(englishVoice(NAMES), told.said);

/** What somebody is told of what is done in a meeting. */
function toldTo(me: SeatId, meeting: Meeting, act: () => void): readonly Told[] {
  const { room, log } = meeting;
  const before: Room = room;
  const from = log.length;
  act();
  return tell(before, meeting.log.slice(from), me);
}
const words = (me: SeatId, meeting: Meeting, act: () => void) => toldTo(me, meeting, act).map(say);

test('F4: an offer interrupts whoever it is made to, and nobody else', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  const log = meeting.log.length;
  const before = meeting.room;
  meeting.beginsRound();
  const toAna = tell(before, meeting.log.slice(log), 'ana');
  const toBen = tell(before, meeting.log.slice(log), 'ben');
  expect(toAna.filter(({ urgency }) => urgency === 'now').map(say)).toEqual([
    'The turn is offered to you: Speak, Write instead, Pass or Later.',
  ]);
  expect(toBen.filter(({ urgency }) => urgency === 'now')).toEqual([]);
  expect(toBen.map(say)).toEqual(
    expect.arrayContaining(['The turn is offered to Ana.', 'You are next.']),
  );
});

test('F4: somebody who said Later is not offered it again', () => {
  const meeting = new Meeting(['ana', 'ben']);
  meeting.beginsRound();
  meeting.does('ana', 'later');
  expect(words('ana', meeting, () => meeting.does('ben', 'pass'))).toContain(
    'The turn is offered to you again: Speak, Write instead or Pass.',
  );
});

test('F5: a turn is told to its holder with its length, and to the others by name', () => {
  const meeting = new Meeting(['ana', 'ben'], { turnSeconds: 90 });
  meeting.beginsRound();
  const { room, log } = meeting;
  const from = log.length;
  meeting.does('ana', 'speak');
  const events = meeting.log.slice(from);
  expect(tell(room, events, 'ana').map(say)).toEqual([
    'It is your turn. You have 1 minute and 30 seconds.',
  ]);
  expect(tell(room, events, 'ben').map(say)).toEqual(['Ana is speaking.']);
});

test('F6: more time is asked for, and refused without a name', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  meeting.beginsRound();
  meeting.does('ana', 'speak');
  expect(words('ben', meeting, () => meeting.does('ana', 'moreTime'))).toEqual([
    'Ana asks for one more minute. It is given unless someone objects.',
  ]);
  expect(words('ana', meeting, () => meeting.does('cleo', 'objectToMoreTime'))).toEqual([
    'Someone objected. Your time stays as it was.',
  ]);
});

test('F7: the loss of a connection is told only of whoever holds the turn', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  meeting.beginsRound();
  meeting.does('ana', 'speak');
  expect(words('cleo', meeting, () => meeting.loses('ben'))).toEqual([]);
  expect(words('cleo', meeting, () => meeting.loses('ana'))).toEqual([
    'Ana has lost the connection. The time is stopped.',
  ]);
  expect(words('cleo', meeting, () => meeting.enters('ana', 'ana-2'))).toEqual([
    'Ana is connected again. The time goes on.',
  ]);
});

test('H5: after the round nobody can tell from what happened who passed', () => {
  const afterRound = (second: 'pass' | 'speak') => {
    const meeting = new Meeting(['ana', 'ben', 'cleo']);
    const before = meeting.room;
    const from = meeting.log.length;
    meeting.beginsRound();
    meeting.does('ana', 'pass');
    meeting.does('ben', second);
    if (second === 'speak') meeting.does('ben', 'finish');
    meeting.does('cleo', 'pass');
    const events = meeting.log.slice(from);
    return remember([], events, tell(before, events, 'ana')).map(say);
  };
  expect(afterRound('speak')).toEqual(afterRound('pass'));
  expect(afterRound('pass')).toContain('The round has ended.');
});

test('H5: during the round passes are remembered, until it ends in a later step', () => {
  const meeting = new Meeting(['ana', 'ben']);
  meeting.beginsRound();
  const first = meeting.room;
  let from = meeting.log.length;
  meeting.does('ana', 'pass');
  const passed = meeting.log.slice(from);
  const during = remember([], passed, tell(first, passed, 'ben'));
  expect(during.map(say)).toContain('Ana passed.');
  const second = meeting.room;
  from = meeting.log.length;
  meeting.does('ben', 'pass');
  const ended = meeting.log.slice(from);
  expect(remember(during, ended, tell(second, ended, 'ben')).map(say)).toEqual([
    'The round has ended.',
  ]);
});

test('D2: an objection is told with its reason', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  const id = meeting.proposes('ana', { kind: 'endMeeting' });
  const told = toldTo('cleo', meeting, () => meeting.answers('ben', id, 'object'));
  expect(told.map(say)).toEqual(['Not passed: End the meeting. Ben objects: “Not now”']);
  expect(told.map(({ isOutcome }) => isOutcome)).toEqual([true]);
});

test('D5: an answer is not told, and a safety decision names nobody who made it', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo', 'dora']);
  const proposed = words('cleo', meeting, () =>
    meeting.proposes('ana', { kind: 'mute', subjects: ['dora'] }),
  );
  expect(proposed).toEqual([
    'Proposed: Mute Dora: microphone and camera off until the round ends, or for ten minutes outside one.',
  ]);
  expect(words('cleo', meeting, () => meeting.answers('ben', 1, 'agree'))).toEqual([]);
});

test('D3: whoever is muted is told so, and the others by name', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo', 'dora']);
  const before = meeting.room;
  const from = meeting.log.length;
  meeting.agree('ana', { kind: 'mute', subjects: ['dora'] });
  const events = meeting.log.slice(from);
  expect(tell(before, events, 'dora').map(say)).toContain(
    'The group has muted you: your microphone and camera are off.',
  );
  expect(tell(before, events, 'ben').map(say)).toEqual(
    expect.arrayContaining(['Passed: Mute Dora.', 'Dora is muted by decision.']),
  );
});

test('D9: who knocks and who is let in is told', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  meeting.agree('ana', { kind: 'lock' });
  expect(words('ana', meeting, () => meeting.enters('dora'))).toEqual(['Dora is at the door.']);
  expect(words('ana', meeting, () => meeting.agree('ben', { kind: 'letIn' }))).toEqual(
    expect.arrayContaining(['Dora has arrived.']),
  );
});

test('arrivals and leavings are told to the others, not to oneself', () => {
  const meeting = new Meeting(['ana', 'ben']);
  expect(words('ana', meeting, () => meeting.enters('cleo'))).toEqual(['Cleo has arrived.']);
  expect(words('ana', meeting, () => meeting.does('cleo', 'leave'))).toEqual(['Cleo has left.']);
  expect(words('ana', meeting, () => meeting.enters('cleo'))).toEqual(['Cleo is back.']);
  expect(words('ben', meeting, () => meeting.does('ben', 'leave'))).toEqual([]);
});

test('D12: of a split circle each is told who sits with them, and what happens at their own table', () => {
  const meeting = new Meeting('ana ben cleo dora emil fati gus hana'.split(' '));
  const split = { kind: 'splitCircle', minutes: 20 } as const;
  expect(words('cleo', meeting, () => meeting.agree('ana', split)).slice(1)).toEqual([
    'Passed: Two tables for 20 minutes.',
    expect.stringMatching(
      /^The circle is split for 20 minutes\. At this table: Ana, Cleo, Emil,? and Gus\. Your microphone is off until you turn it on\.$/,
    ),
  ]);
  expect(words('ben', meeting, () => meeting.does('ana', 'rest'))).toEqual([]);
  expect(words('cleo', meeting, () => meeting.does('ana', 'return'))).toEqual([
    'Ana is back from resting.',
  ]);
  const together = { kind: 'comeTogether' } as const;
  expect(words('ben', meeting, () => meeting.agree('ana', together))).toEqual([
    'The other table would like all to come together again. It can be decided here, too.',
  ]);
  expect(words('ben', meeting, () => meeting.agree('ben', together)).at(-1)).toBe(
    'All are together again. Everyone can talk. Your microphone is off until you turn it on.',
  );
});

test('everything that happens in a long meeting is said in words, whoever listens', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo', 'dora'], { turnSeconds: 60 });
  const before = meeting.room;
  const from = meeting.log.length;
  meeting.agree('ana', { kind: 'changeTurnLength', turnSeconds: 30 });
  meeting.agree('ben', { kind: 'lock' });
  meeting.agree('ben', { kind: 'unlock' });
  meeting.agree('ana', {
    kind: 'beginRound',
    prompt: { kind: 'ready', choice: 'whatHelped' },
  });
  meeting.does('ana', 'later');
  meeting.does('ben', 'speak');
  meeting.does('ben', 'moreTime');
  meeting.passes(9 * SECOND);
  meeting.loses('ben');
  meeting.passes(20 * SECOND);
  meeting.enters('ben', 'ben-2');
  meeting.does('cleo', 'rest');
  meeting.does('cleo', 'return');
  meeting.passes(5 * MINUTE);
  meeting.agree('ana', { kind: 'askToLeave', subjects: ['dora'] });
  meeting.agree('ana', { kind: 'letBackIn', subjects: ['dora'] });
  meeting.agree('ben', { kind: 'endMeeting' });
  const events = meeting.log.slice(from);
  const happened = new Set(events.map(({ event }) => event.type));
  const expected: RoomEvent['type'][] = [
    ...([
      'roundBegan',
      'turnOffered',
      'turnPostponed',
      'turnInterrupted',
      'moreTimeGranted',
    ] as const),
    ...(['seatAway', 'seatRested', 'seatReturned', 'seatRemoved', 'seatRestored'] as const),
    ...(['doorClosed', 'doorOpened', 'turnLengthChanged', 'roundEnded', 'meetingEnded'] as const),
  ];
  expect([...happened]).toEqual(expect.arrayContaining(expected));
  for (const me of ['ana', 'ben', 'cleo', 'dora']) {
    const told = tell(before, events, me);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    for (const sentence of told.map(say)) expect(sentence).toMatch(/^[A-Z0-9][^{}]*[.?!”]$/);
    for (const language of ['es', 'ca'] as const) {
      const voice = spokenVoice(language, NAMES);
      for (const { said } of told)
        expect(inWords(voice, said)).toMatch(/^[\p{Lu}\d¿«](?!\w+\.\w)[^{}]*[.?!»]$/u);
    }
  }
});

test('F9: sharing can be followed by ear: hands, places, offers, and the next two', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo', 'dora'], { turnSeconds: 60 });
  expect(words('dora', meeting, () => meeting.agree('ana', { kind: 'beginSharing' }))).toEqual(
    expect.arrayContaining([
      'Sharing has begun. Raise your hand to speak. Turns last 1 minute.',
      'Your microphone is off until your turn.',
    ]),
  );
  expect(words('dora', meeting, () => meeting.does('ana', 'raiseHand'))).toEqual([
    'Ana raised a hand.',
    'The turn is offered to Ana.',
  ]);
  meeting.does('ben', 'raiseHand');
  expect(words('cleo', meeting, () => meeting.does('cleo', 'raiseHand'))).toEqual([
    'Your hand is up. 1 turn before yours.',
  ]);
  meeting.does('dora', 'raiseHand');
  expect(words('ana', meeting, () => meeting.does('ana', 'pass'))).toEqual([
    'You passed.',
    'The turn is offered to Ben.',
    'Next: Cleo, then Dora.',
  ]);
  expect(words('dora', meeting, () => meeting.does('cleo', 'lowerHand'))).toEqual([
    'Cleo lowered the hand.',
  ]);
});

test('F10: a turn in writing is told as one, and when it goes on aloud', () => {
  const meeting = new Meeting(['ana', 'ben']);
  meeting.beginsRound();
  expect(words('ben', meeting, () => meeting.does('ana', 'write'))).toEqual([
    'Ana takes the turn in writing.',
  ]);
  expect(words('ana', meeting, () => meeting.does('ana', 'speak'))).toEqual(['You go on aloud.']);
  expect(words('ben', meeting, () => meeting.does('ana', 'write'))).toEqual([
    'Ana goes on in writing.',
  ]);
});

test('F11: a hold says who asked for it, and whose turn goes on when it is over', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  meeting.beginsRound();
  meeting.does('ana', 'speak');
  expect(words('cleo', meeting, () => meeting.does('ben', 'hold'))).toEqual([
    'Ben asked to hold. It is quiet for one minute, and cameras are hidden.',
  ]);
  expect(words('ana', meeting, () => meeting.does('cleo', 'endQuiet'))).toEqual([
    '1 of 3 say it has been quiet enough.',
  ]);
  const over = toldTo('ana', meeting, () => meeting.passes(MINUTE));
  expect(over.map(say)).toEqual(['The quiet is over. Your turn goes on.']);
  expect(over[0]?.urgency).toBe('now');
});

test('D6, D8: what is awaited, and the parts of a meeting, are told', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  const stages = [
    { kind: 'openingRound', prompt: null },
    { kind: 'quiet', minutes: 2 },
    { kind: 'closingRound', prompt: { kind: 'ready', choice: 'whatDoYouTakeWithYou' } },
  ] as const;
  const begun = words('cleo', meeting, () =>
    meeting.agree('ana', { kind: 'followScript', stages: [...stages] }),
  );
  expect(begun).toContain('The opening round has begun. Turns last 3 minutes.');
  expect(begun.some((said) => said.startsWith('Part 1 of 3: '))).toBe(true);
  meeting.does('ana', 'pass');
  meeting.does('ben', 'pass');
  const quiet = words('cleo', meeting, () => meeting.does('cleo', 'pass'));
  expect(quiet).toContain('We are quiet together for 2 minutes.');
  expect(quiet).not.toContain('Everyone can talk.');
  const closing = words('cleo', meeting, () => meeting.passes(2 * MINUTE));
  expect(closing).toContain(
    'The closing round has begun: “What do you take with you?” Turns last 3 minutes.',
  );
  meeting.does('ben', 'speak');
  expect(words('cleo', meeting, () => meeting.agree('ana', { kind: 'openFloor' }))).toContain(
    'After this turn everyone can talk.',
  );
  expect(words('cleo', meeting, () => meeting.does('ben', 'finish'))).toContain(
    'The floor is open. Everyone can talk.',
  );
});
