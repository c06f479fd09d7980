import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import { MINUTE, SECOND } from '@ronda/shared/testing/times';
import { expect, test } from 'vitest';
import { inWords } from '../telling/sentence.ts';
import { englishVoice } from '../telling/testing/english-voice.ts';
import { roomModel } from './model.ts';

const keyOf = (meeting: Meeting, me: string) => roomModel(meeting.room, me).middle.key;
const NAMES = new Map([
  ['ana', 'Ana'],
  ['ben', 'Ben'],
  ['cleo', 'Cleo'],
]);
/** What stands in the middle, for one seat. */
function middle(meeting: Meeting, me: string): string {
  const { middle: now, afterwards } = roomModel(meeting.room, me);
  const said = afterwards === null ? [now] : [now, afterwards];
  return said.map((one) => inWords(englishVoice(NAMES), one)).join(' ');
}
const mine = (meeting: Meeting, me: string) => roomModel(meeting.room, me).mine;
const signs = (meeting: Meeting, seat: string) =>
  roomModel(meeting.room, 'ana').circle.find(({ id }) => id === seat)?.signs;

test('everybody sees the same circle, from their own seat', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  const order = (me: string) => roomModel(meeting.room, me).circle.map(({ id }) => id);
  expect(order('ana')).toEqual(['ana', 'ben', 'cleo']);
  expect(order('cleo')).toEqual(['cleo', 'ana', 'ben']);
  expect(roomModel(meeting.room, 'cleo').circle[0]?.isMe).toBe(true);
});

test('whoever left or was asked to leave has no place at the table; whoever is away keeps it', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo', 'dora', 'emil']);
  meeting.does('ben', 'leave');
  meeting.agree('ana', { kind: 'askToLeave', subjects: ['dora'] });
  meeting.loses('emil');
  meeting.passes(20 * SECOND);
  expect(roomModel(meeting.room, 'ana').circle.map(({ id }) => id)).toEqual([
    'ana',
    'cleo',
    'emil',
  ]);
  expect(signs(meeting, 'emil')).toEqual(['away']);
});

test('F1: gathering, everyone can talk; the first is told how others come', () => {
  const meeting = new Meeting(['ana']);
  expect(keyOf(meeting, 'ana')).toBe('room.middle.alone');
  meeting.enters('ben');
  expect(keyOf(meeting, 'ana')).toBe('room.middle.gathering');
  meeting.passes(3 * MINUTE);
  meeting.proposes('ana', { kind: 'beginRound', prompt: null });
  expect(keyOf(meeting, 'ben')).toBe('room.middle.proposed');
  expect(roomModel(meeting.room, 'ana').mine.kind).toBe('talk');
});

test('F3, F4: the offer is one person’s, and the next two are marked', () => {
  const meeting = new Meeting(people(5));
  meeting.beginsRound();
  expect(keyOf(meeting, 'ana')).toBe('room.middle.offeredToMe');
  expect(keyOf(meeting, 'ben')).toBe('room.middle.offered');
  expect(roomModel(meeting.room, 'ana').mine).toMatchObject({ kind: 'offer', laterLeft: true });
  expect(roomModel(meeting.room, 'ben').mine).toEqual({ kind: 'listening', place: 1 });
  expect(roomModel(meeting.room, 'emil').mine).toEqual({ kind: 'listening', place: 4 });
  expect([signs(meeting, 'ana'), signs(meeting, 'ben'), signs(meeting, 'cleo')]).toEqual([
    ['offered'],
    ['next'],
    ['then'],
  ]);
});

test('F5: whoever holds the turn finishes it; whoever had theirs listens', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  meeting.beginsRound();
  meeting.does('ana', 'pass');
  meeting.does('ben', 'speak');
  expect(roomModel(meeting.room, 'ben').mine).toMatchObject({ kind: 'turn' });
  expect(roomModel(meeting.room, 'ana').mine).toEqual({ kind: 'listening', place: null });
  expect(roomModel(meeting.room, 'ana').stage).toMatchObject({ seat: 'ben', isMe: false });
  expect(signs(meeting, 'ben')).toEqual(['speaking']);
});

test('F7: a turn whose holder lost the connection is shown stopped', () => {
  const meeting = new Meeting(['ana', 'ben']);
  meeting.beginsRound();
  meeting.does('ana', 'speak');
  meeting.loses('ana');
  const model = roomModel(meeting.room, 'ben');
  expect(model.stage?.clock.kind).toBe('stopped');
  expect(model.middle.key).toBe('room.middle.stopped');
  expect(model.circle.find(({ id }) => id === 'ana')?.signs).toEqual(['speaking', 'lost']);
});

test('F8: whoever rests is offered Return, and may talk while everyone may', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  meeting.does('ben', 'rest');
  expect(roomModel(meeting.room, 'ben').mine).toEqual({ kind: 'resting', canTalk: true });
  meeting.beginsRound();
  expect(roomModel(meeting.room, 'ben').mine).toEqual({ kind: 'resting', canTalk: false });
});

test('F9: in sharing hands are marked, and everybody knows their place', () => {
  const meeting = new Meeting(people(4));
  meeting.agree('ana', { kind: 'beginSharing' });
  expect(middle(meeting, 'ana')).toBe('Whoever wants to speak raises a hand.');
  expect(mine(meeting, 'ana')).toEqual({ kind: 'sharing', handUp: false, place: null });
  for (const seat of ['ben', 'cleo', 'dora', 'ana']) meeting.does(seat, 'raiseHand');
  meeting.does('ben', 'speak');
  expect(middle(meeting, 'ana')).toBe('Ben is speaking.');
  expect(signs(meeting, 'cleo')).toEqual(['next', 'hand']);
  expect(signs(meeting, 'dora')).toEqual(['then', 'hand']);
  expect(mine(meeting, 'ana')).toEqual({ kind: 'sharing', handUp: true, place: 3 });
  meeting.loses('ana');
  meeting.passes(20 * SECOND);
  expect(mine(meeting, 'ana')).toEqual({ kind: 'sharing', handUp: true, place: null });
});

test('F10: whoever writes is shown writing, and whoever reads, reading', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  meeting.beginsRound();
  meeting.does('ana', 'write');
  expect(middle(meeting, 'ben')).toBe('Ana is writing.');
  expect(signs(meeting, 'ana')).toEqual(['writing']);
  expect(mine(meeting, 'ana')).toMatchObject({ kind: 'turn', taken: 'inWriting' });
  meeting.does('ana', 'speak');
  expect(signs(meeting, 'ana')).toEqual(['speaking']);
});

test('D8: a reading is offered as one, and whoever reads is shown so', () => {
  const agreement = { id: 1, text: 'x'.repeat(40), adoptedAt: 0 };
  const meeting = new Meeting(['ana', 'ben', 'cleo'], {
    carried: { agreements: [agreement], agreementsMade: 1 },
  });
  meeting.agree('ana', { kind: 'beginReading' });
  expect(middle(meeting, 'ana')).toBe('Would you read our agreements?');
  expect(middle(meeting, 'ben')).toBe('Ana is asked to read our agreements.');
  meeting.does('ana', 'speak');
  expect(middle(meeting, 'ben')).toBe('Ana is reading our agreements.');
  expect(signs(meeting, 'ana')).toEqual(['reading']);
  expect(mine(meeting, 'ana')).toMatchObject({ kind: 'turn', toRead: true });
});

test('F11: a hold says who asked for it, what comes after, and how many have had enough', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  meeting.beginsRound();
  meeting.does('ana', 'speak');
  meeting.does('ben', 'hold');
  expect(middle(meeting, 'ana')).toBe('Ben asked to hold. Afterwards your turn goes on.');
  expect(middle(meeting, 'ben')).toBe('You asked to hold. Afterwards Ana’s turn goes on.');
  expect(signs(meeting, 'ana')).toEqual(['next']);
  expect(signs(meeting, 'ben')).toEqual(['then']);
  meeting.does('cleo', 'endQuiet');
  expect(mine(meeting, 'cleo')).toMatchObject({
    kind: 'quiet',
    said: 1,
    present: 3,
    bySelf: true,
    clock: { kind: 'running', wholeMs: 60 * SECOND },
  });
  expect(roomModel(meeting.room, 'ana').stage).toBeNull();
});

test('F5, F11: whoever holds the turn that a quiet stops can finish it; nobody else is offered that', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  meeting.beginsRound();
  meeting.does('ana', 'speak');
  meeting.does('ben', 'hold');
  expect(mine(meeting, 'ana')).toMatchObject({ kind: 'quiet', holdsTurn: true, handUp: null });
  expect(mine(meeting, 'ben')).toMatchObject({ kind: 'quiet', holdsTurn: false, handUp: null });
  meeting.does('ana', 'finish');
  expect(mine(meeting, 'ana')).toMatchObject({ kind: 'quiet', holdsTurn: false });
});

test('F9, F11: in a quiet of a sharing hands go up and down', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  meeting.agree('ana', { kind: 'beginSharing' });
  meeting.does('ana', 'raiseHand');
  meeting.does('ben', 'hold');
  expect(mine(meeting, 'ana')).toMatchObject({ kind: 'quiet', handUp: null });
  expect(mine(meeting, 'cleo')).toMatchObject({ kind: 'quiet', handUp: false });
  meeting.does('cleo', 'raiseHand');
  expect(mine(meeting, 'cleo')).toMatchObject({ kind: 'quiet', handUp: true });
  meeting.does('cleo', 'lowerHand');
  expect(mine(meeting, 'cleo')).toMatchObject({ kind: 'quiet', handUp: false });
});

test('F6, F11: a request for more time can be objected to in a quiet, and its time stands still', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  meeting.beginsRound();
  meeting.does('ana', 'speak');
  meeting.does('ana', 'moreTime');
  const until = meeting.now + 8 * SECOND;
  const asked = (seat: string) => roomModel(meeting.room, seat).moreTime;
  expect(asked('cleo')).toEqual({ seat: 'ana', isMe: false, until });
  meeting.does('ben', 'hold');
  expect(asked('cleo')).toEqual({ seat: 'ana', isMe: false, until: null });
  expect(asked('ana')).toEqual({ seat: 'ana', isMe: true, until: null });
  meeting.does('cleo', 'objectToMoreTime');
  expect(asked('cleo')).toBeNull();
});

test('D6: what was decided during a turn is said to come after it', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  meeting.beginsRound();
  meeting.does('ana', 'speak');
  meeting.agree('ben', { kind: 'openFloor' });
  expect(middle(meeting, 'cleo')).toBe('Ana is speaking. After this turn everyone can talk.');
  meeting.does('ana', 'finish');
  expect(middle(meeting, 'cleo')).toBe('The floor is open. Everyone can talk.');
});

test('D8: a quiet of a script says which part comes next', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo']);
  meeting.agree('ana', {
    kind: 'followScript',
    stages: [{ kind: 'quiet', minutes: 2 }, { kind: 'sharing' }],
  });
  expect(middle(meeting, 'ana')).toMatch(/^We are quiet together\. Next: Sharing/);
});

test('talk time is a share of what all have spoken, and shown only when the group agreed', () => {
  const meeting = new Meeting(['ana', 'ben', 'cleo'], { turnSeconds: 60 });
  meeting.beginsRound();
  meeting.does('ana', 'speak');
  meeting.passes(30 * SECOND);
  meeting.does('ana', 'finish');
  meeting.does('ben', 'speak');
  meeting.passes(15 * SECOND);
  meeting.does('ben', 'finish');
  meeting.does('cleo', 'pass');
  const talkTimes = () => roomModel(meeting.room, 'ana').circle.map(({ talkTime }) => talkTime);
  expect(talkTimes()).toEqual([null, null, null]);
  meeting.agree('ana', { kind: 'showTalkTime', shown: true });
  expect(talkTimes()).toEqual([
    { spokenMs: 30 * SECOND, shares: 2 },
    { spokenMs: 15 * SECOND, shares: 1 },
    { spokenMs: 0, shares: 0 },
  ]);
});

test('D3: whoever is muted by decision is told until when', () => {
  const meeting = new Meeting(people(4));
  meeting.agree('ana', { kind: 'mute', subjects: ['dora'] });
  expect(roomModel(meeting.room, 'dora').mine).toEqual({
    kind: 'muted',
    until: meeting.now + 10 * MINUTE,
  });
  expect(signs(meeting, 'dora')).toEqual(['muted']);
});
