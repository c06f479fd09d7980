import { describe, expect, test } from 'vitest';
import { BOUNDS, POLICY_NUMBERS, USUAL_POLICY, isWithin } from '../policy.ts';
import type { PolicyNumber } from '../policy.ts';
import { carriedFrom } from '../room/state.ts';
import { Meeting, outcomeOf } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { MINUTE, SECOND } from '../testing/times.ts';
import type { Action } from './action.ts';

const change = (number: PolicyNumber, value: number): Action => ({
  kind: 'changePolicy',
  number,
  value,
});
const lasting = (turnSeconds: number): Action => ({ kind: 'changeTurnLength', turnSeconds });

const refusal = (meeting: Meeting, action: Action) =>
  meeting.refused('ana', { type: 'propose', action });

describe('D8: the group’s numbers', () => {
  test('D8: have these bounds', () => {
    expect(BOUNDS).toEqual({
      turnSeconds: { least: 10, most: 900 },
      offerSeconds: { least: 15, most: 120 },
      voteSeconds: { least: 30, most: 300 },
      quietMinutes: { least: 1, most: 30 },
      splitMinutes: { least: 10, most: 60 },
      meetingMinutes: { least: 15, most: 240 },
    });
    expect(USUAL_POLICY).toEqual({ turnSeconds: 180, offerSeconds: 30, voteSeconds: 60 });
  });

  test.each(POLICY_NUMBERS)('D8: %s is refused outside its bounds, and taken at them', (number) => {
    const { least, most } = BOUNDS[number];
    const meeting = new Meeting(people(3));
    for (const value of [least - 1, most + 1, least + 0.5, 0, -least, Number.MAX_SAFE_INTEGER]) {
      expect(isWithin(number, value)).toBe(false);
      expect(refusal(meeting, change(number, value))).toBe('outOfBounds');
    }
    for (const value of [least, most]) {
      expect(meeting.agree('ana', change(number, value)).at(-1)).toEqual({
        type: 'policyChanged',
        number,
        value,
      });
      expect(meeting.room.policy).toEqual({ ...USUAL_POLICY, [number]: value });
      expect(meeting.room.lasting.policy).toEqual(meeting.room.policy);
    }
  });

  test('D6: what is so already is not proposed', () => {
    const meeting = new Meeting(people(3));
    for (const number of POLICY_NUMBERS) {
      expect(refusal(meeting, change(number, USUAL_POLICY[number]))).toBe('alreadySo');
    }
  });

  test('D8: a changed policy goes on to the next meeting', () => {
    const meeting = new Meeting(people(3));
    meeting.agree('ana', change('offerSeconds', 45));
    const next = new Meeting(people(3), { carried: carriedFrom(meeting.room) });
    expect(next.room.policy).toEqual({ ...USUAL_POLICY, offerSeconds: 45 });
  });

  test('D8: a changed turn length is for this meeting only', () => {
    const meeting = new Meeting(people(3));
    meeting.agree('ana', lasting(60));
    expect(meeting.room.policy.turnSeconds).toBe(60);
    expect(carriedFrom(meeting.room).policy).toEqual(USUAL_POLICY);
    expect(refusal(meeting, lasting(9))).toBe('outOfBounds');
    expect(refusal(meeting, lasting(901))).toBe('outOfBounds');
    expect(refusal(meeting, lasting(60))).toBe('alreadySo');
  });

  test('D8: the policy’s turn length also holds at once, whatever this meeting had', () => {
    const meeting = new Meeting(people(3));
    meeting.agree('ana', lasting(60));
    meeting.agree('ben', change('turnSeconds', 120));
    expect(meeting.room.policy.turnSeconds).toBe(120);
    expect(carriedFrom(meeting.room).policy.turnSeconds).toBe(120);
  });

  test('F4, D8: the next offer waits as long as the policy says', () => {
    const meeting = new Meeting(people(3));
    meeting.beginsRound();
    meeting.agree('ben', change('offerSeconds', 15));
    expect(meeting.passes(30 * SECOND - 1)).toEqual([]);
    meeting.passes(1);
    expect(meeting.stage).toBe('offer ben');
    expect(meeting.passes(15 * SECOND - 1)).toEqual([]);
    meeting.passes(1);
    expect(meeting.stage).toBe('offer cleo');
  });

  test('D2, D8: the next vote stays open as long as the policy says, one that is open as before', () => {
    const meeting = new Meeting(people(4));
    meeting.proposes('ana', { kind: 'openFloor' });
    meeting.agree('ben', change('voteSeconds', 300));
    expect(outcomeOf(meeting.passes(60 * SECOND))).toBe('lapsed');
    meeting.proposes('ana', { kind: 'openFloor' });
    expect(meeting.passes(5 * MINUTE - 1)).toEqual([]);
    expect(outcomeOf(meeting.passes(1))).toBe('lapsed');
  });
});

describe('D8: talk time', () => {
  test('D8: is shown if the group agrees, and hidden again', () => {
    const meeting = new Meeting(people(3));
    expect(meeting.room.talkTimeShown).toBe(false);
    expect(refusal(meeting, { kind: 'showTalkTime', shown: false })).toBe('alreadySo');
    expect(meeting.agree('ana', { kind: 'showTalkTime', shown: true }).at(-1)).toEqual({
      type: 'talkTimeShown',
      shown: true,
    });
    expect(meeting.room.talkTimeShown).toBe(true);
    expect(refusal(meeting, { kind: 'showTalkTime', shown: true })).toBe('alreadySo');
    meeting.agree('ben', { kind: 'showTalkTime', shown: false });
    expect(meeting.room.talkTimeShown).toBe(false);
  });
});
