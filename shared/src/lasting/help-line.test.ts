import { expect, test } from 'vitest';
import type { Action } from '../decisions/action.ts';
import { USUAL_POLICY } from '../policy.ts';
import { carriedByNew, carriedFrom } from '../room/state.ts';
import { Meeting } from '../testing/meeting.ts';
import { people, sealed } from '../testing/names.ts';
import { withFirstTexts } from './first-texts.ts';

const change = (text: string | null): Action => ({ kind: 'changeHelpLine', text });
const refusal = (meeting: Meeting, action: Action) =>
  meeting.refused('ana', { type: 'propose', action });

test('D8: a help line is named by decision, in the same step, and goes on to the next meeting', () => {
  const meeting = new Meeting(people(3));
  expect(meeting.agree('ana', change(sealed('X'))).at(-1)).toEqual({
    type: 'helpLineChanged',
    text: sealed('X'),
  });
  const next = new Meeting(people(3), { carried: carriedFrom(meeting.room) });
  expect(next.room.lasting.helpLine).toBe(sealed('X'));
  next.agree('ben', change(sealed('Y')));
  expect(next.room.lasting.helpLine).toBe(sealed('Y'));
  next.agree('cleo', change(null));
  expect(Object.keys(next.room.lasting)).not.toContain('helpLine');
});

test('D8: what it is already is nothing to decide about, and none is none', () => {
  const meeting = new Meeting(people(3), { carried: { helpLine: sealed('X') } });
  expect(refusal(meeting, change(sealed('X')))).toBe('alreadySo');
  expect(refusal(new Meeting(people(3)), change(null))).toBe('alreadySo');
});

test('D2: it outlives the meeting, so it takes three', () => {
  expect(refusal(new Meeting(people(2)), change(sealed('X')))).toBe('threeElectors');
});

test('whoever starts a group may name one, and need not', () => {
  const carried = carriedByNew(USUAL_POLICY);
  expect(withFirstTexts(carried, { helpLine: sealed('X') }, 7)).toEqual({
    ...carried,
    helpLine: sealed('X'),
  });
  expect(withFirstTexts(carried, {}, 7)).toEqual(carried);
});

test('D8: the agreements a group begins with are numbered like those it adopts, and dropped like them', () => {
  const texts = { agreements: [sealed('X'), sealed('Y')] };
  const carried = withFirstTexts(carriedByNew(USUAL_POLICY), texts, 7);
  expect(carried.agreements).toEqual([
    { id: 1, text: sealed('X'), adoptedAt: 7 },
    { id: 2, text: sealed('Y'), adoptedAt: 7 },
  ]);
  const meeting = new Meeting(people(3), { carried });
  meeting.agree('ana', { kind: 'dropAgreement', agreement: 1 });
  meeting.agree('ana', { kind: 'adoptAgreement', text: sealed('Z'), instead: null });
  expect(meeting.room.lasting.agreements.map(({ id }) => id)).toEqual([2, 3]);
});
