import { expect, test } from 'vitest';
import { RULES } from '../policy.ts';
import { Meeting } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { mayPassOn } from './may.ts';

/** Ana and Ben have browsers; Cleo and Dora call. */
function withCallers(): Meeting {
  const meeting = new Meeting(people(2));
  for (const caller of ['cleo', 'dora']) meeting.enters(caller, `${caller}-1`, 'phone');
  return meeting;
}

/** Why this seat may not offer a name to that one; null when it may. */
function whyNot({ room }: Meeting, by: string, to: string): string | null {
  const permission = mayPassOn(room, by, { nameFor: to });
  return permission.may ? null : permission.why.code;
}

test('H6: anyone at the table may offer a caller a name, on every floor, and nobody themselves', () => {
  const meeting = withCallers();
  const asked = () =>
    ['ana', 'ben', 'cleo', 'dora'].map((by) => whyNot(meeting, by, 'cleo') ?? 'may');
  const everyone = ['may', 'may', 'writesOwnName', 'may'];
  expect(asked()).toEqual(everyone);
  meeting.beginsRound();
  expect(asked()).toEqual(everyone);
  meeting.does('ana', 'speak');
  expect(asked()).toEqual(everyone);
  meeting.does('ben', 'hold');
  expect(asked()).toEqual(everyone);
  meeting.does('cleo', 'rest');
  expect(asked()).toEqual(everyone);
});

test('H6: whoever has a browser writes their own', () => {
  expect(whyNot(withCallers(), 'ana', 'ben')).toBe('writesOwnName');
  expect(whyNot(withCallers(), 'dora', 'ana')).toBe('writesOwnName');
});

test('H6: who cannot hear the question is not asked it', () => {
  const meeting = withCallers();
  expect(whyNot(meeting, 'ana', 'nobody')).toBe('unknownSubject');
  meeting.loses('cleo');
  expect(whyNot(meeting, 'ana', 'cleo')).toBe('unknownSubject');
  meeting.passes(RULES.lostMs);
  expect(whyNot(meeting, 'ana', 'cleo')).toBe('unknownSubject');
  meeting.does('dora', 'leave');
  expect(whyNot(meeting, 'ana', 'dora')).toBe('unknownSubject');
});

test('H6: who is not there offers none', () => {
  const meeting = withCallers();
  meeting.loses('ben');
  expect(whyNot(meeting, 'ben', 'cleo')).toBe('notPresent');
  expect(whyNot(meeting, 'nobody', 'cleo')).toBe('notSeated');
});
