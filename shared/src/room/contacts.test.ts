import { expect, test } from 'vitest';
import { Meeting } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { mayPassOn } from './may.ts';

/** Why this seat may pass nothing on to that one; null when it may. */
function whyNot({ room }: Meeting, by: string, to: string): string | null {
  const permission = mayPassOn(room, by, { contactFor: to });
  return permission.may ? null : permission.why.code;
}
const anaToBen = (meeting: Meeting) => whyNot(meeting, 'ana', 'ben');

function passRound(meeting: Meeting): void {
  for (let offers = 0; offers < 3; offers += 1) meeting.does(meeting.stage.split(' ')[1]!, 'pass');
}

test('D11: contacts wait while everyone only gathers, and in a round, until it is over', () => {
  const meeting = new Meeting(people(3));
  expect(anaToBen(meeting)).toBe('notTheClose');
  meeting.beginsRound();
  expect(anaToBen(meeting)).toBe('notTheClose');
  passRound(meeting);
  expect(meeting.stage).toBe('gathering');
  expect(anaToBen(meeting)).toBeNull();
  meeting.agree('ana', { kind: 'openFloor' });
  expect(anaToBen(meeting)).toBeNull();
  meeting.agree('ana', { kind: 'beginSharing' });
  expect(anaToBen(meeting)).toBe('notTheClose');
});

test('D11: a turn in sharing is as good as a round, and a hold over it changes nothing', () => {
  const meeting = new Meeting(people(3));
  meeting.agree('ana', { kind: 'beginSharing' });
  meeting.does('ben', 'raiseHand');
  meeting.does('ben', 'speak');
  meeting.passes(5000);
  meeting.does('ben', 'finish');
  meeting.does('cleo', 'hold');
  expect(anaToBen(meeting)).toBe('notTheClose');
  meeting.passes(60_000);
  meeting.agree('ana', { kind: 'openFloor' });
  expect(anaToBen(meeting)).toBeNull();
  meeting.does('ben', 'hold');
  expect(anaToBen(meeting)).toBeNull();
});

test('D11: they are passed on throughout a closing round', () => {
  const meeting = new Meeting(people(3));
  const stages = [{ kind: 'closingRound' as const, prompt: null }];
  meeting.agree('ana', { kind: 'followScript', stages });
  expect(meeting.stage).toBe('offer ana');
  expect(anaToBen(meeting)).toBeNull();
  meeting.does('ana', 'speak');
  expect(anaToBen(meeting)).toBeNull();
});

test('D11: so they are while the end is proposed or awaited, and after it no more', () => {
  const meeting = new Meeting(people(3));
  meeting.beginsRound();
  meeting.does('ana', 'speak');
  const end = meeting.proposes('ben', { kind: 'endMeeting' });
  expect(anaToBen(meeting)).toBeNull();
  for (const elector of ['ana', 'cleo']) meeting.answers(elector, end, 'agree');
  expect(meeting.room.awaiting).toEqual({ kind: 'end' });
  expect(anaToBen(meeting)).toBeNull();
  meeting.does('ana', 'finish');
  expect(anaToBen(meeting)).toBe('ended');
});

test('D11: it takes two who can write, and are there', () => {
  const meeting = new Meeting(people(3));
  meeting.enters('dora', 'dora-1', 'phone');
  meeting.proposes('ben', { kind: 'endMeeting' });
  expect(whyNot(meeting, 'ana', 'ana')).toBe('subjectIsYou');
  expect(whyNot(meeting, 'ana', 'dora')).toBe('writesNoContact');
  expect(whyNot(meeting, 'dora', 'ana')).toBe('writesNoContact');
  expect(whyNot(meeting, 'ana', 'nobody')).toBe('unknownSubject');
  meeting.loses('cleo');
  expect(whyNot(meeting, 'ana', 'cleo')).toBe('unknownSubject');
  expect(whyNot(meeting, 'cleo', 'ana')).toBe('notPresent');
});
