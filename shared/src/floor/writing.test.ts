import { describe, expect, test } from 'vitest';
import type { Passing } from '../room/may.ts';
import { mayPassOn } from '../room/may.ts';
import { Meeting, typesOf } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { MINUTE, SECOND } from '../testing/times.ts';
import { stageOf } from './moving.ts';
import { voiceOf } from './speech.ts';

/** Ana has the offer of a turn of 60 s. */
function inOffer(): Meeting {
  const meeting = new Meeting(people(3), { turnSeconds: 60 });
  meeting.beginsRound();
  return meeting;
}

const mayWrite = (meeting: Meeting, seat: string) => passing(meeting, seat, 'writing');
const passing = ({ room }: Meeting, seat: string, what: Passing) => {
  const permission = mayPassOn(room, seat, what);
  return permission.may ? 'passed on' : permission.why.code;
};

describe('F10: a turn in writing', () => {
  test('F10: is a turn like another, and its microphone stays closed', () => {
    const meeting = inOffer();
    expect(meeting.does('ana', 'write')).toEqual([
      { type: 'turnStarted', seat: 'ana', taken: 'inWriting' },
    ]);
    expect(voiceOf(meeting.room, 'ana')).toBe('offered');
    expect(meeting.passes(70 * SECOND - 1)).toEqual([]);
    expect(typesOf(meeting.passes(1))).toEqual(['turnFinished', 'turnOffered']);
    expect(meeting.seat('ana').spokenMs).toBe(70 * SECOND);
  });

  test('F10: taken aloud it says so', () => {
    expect(inOffer().does('ana', 'speak')).toEqual([
      { type: 'turnStarted', seat: 'ana', taken: 'aloud' },
    ]);
  });

  test('F10: one may go from one to the other at any time, and the clock runs on', () => {
    const meeting = inOffer();
    meeting.does('ana', 'write');
    meeting.passes(20 * SECOND);
    const before = stageOf(meeting.room);
    expect(meeting.does('ana', 'speak')).toEqual([
      { type: 'turnSwitched', seat: 'ana', taken: 'aloud' },
    ]);
    expect(stageOf(meeting.room)).toEqual({ ...before, taken: 'aloud' });
    expect(voiceOf(meeting.room, 'ana')).toBe('open');
    expect(meeting.does('ana', 'write')).toEqual([
      { type: 'turnSwitched', seat: 'ana', taken: 'inWriting' },
    ]);
    expect(stageOf(meeting.room)).toEqual(before);
    expect(voiceOf(meeting.room, 'ana')).toBe('offered');
  });

  test('F10: who speaks already need not be told to speak', () => {
    const meeting = inOffer();
    meeting.does('ana', 'write');
    expect(meeting.refused('ana', 'write')).toBe('alreadyWriting');
    meeting.does('ana', 'speak');
    expect(meeting.refused('ana', 'speak')).toBe('alreadySpeaking');
    expect(meeting.refused('ben', 'write')).toBe('notYourOffer');
    expect(new Meeting(people(2)).refused('ana', 'write')).toBe('noRound');
  });

  test('F10: more time is asked for as in any turn', () => {
    const meeting = inOffer();
    meeting.does('ana', 'write');
    meeting.does('ana', 'moreTime');
    expect(typesOf(meeting.passes(8 * SECOND))).toEqual(['moreTimeGranted']);
  });

  test('F7, F10: cut off, it may be gone on with aloud', () => {
    const meeting = inOffer();
    meeting.does('ana', 'write');
    meeting.passes(20 * SECOND);
    meeting.loses('ana');
    meeting.passes(15 * SECOND);
    meeting.enters('ana', 'ana-2');
    meeting.does('ben', 'pass');
    meeting.does('cleo', 'pass');
    meeting.does('ana', 'speak');
    expect(stageOf(meeting.room)).toMatchObject({ taken: 'aloud', lengthMs: 40 * SECOND });
  });

  test('F9, F10: in a sharing as in a round', () => {
    const meeting = new Meeting(people(2));
    meeting.agree('ana', { kind: 'beginSharing' });
    meeting.does('ana', 'raiseHand');
    meeting.does('ana', 'write');
    expect(voiceOf(meeting.room, 'ana')).toBe('offered');
    expect(mayWrite(meeting, 'ana')).toBe('passed on');
  });
});

describe('F10: whose words are passed on', () => {
  test('F10: only the holder’s, while the turn is in writing', () => {
    const meeting = inOffer();
    expect(mayWrite(meeting, 'ana')).toBe('notYourTurn');
    meeting.does('ana', 'write');
    expect(mayWrite(meeting, 'ana')).toBe('passed on');
    expect(mayWrite(meeting, 'ben')).toBe('notYourTurn');
    meeting.does('ana', 'speak');
    expect(mayWrite(meeting, 'ana')).toBe('notWriting');
    meeting.does('ana', 'write');
    meeting.does('ana', 'finish');
    expect(mayWrite(meeting, 'ana')).toBe('notYourTurn');
  });

  test('F10, F11: and not in a quiet', () => {
    const meeting = inOffer();
    meeting.does('ana', 'write');
    meeting.does('ben', 'hold');
    expect(mayWrite(meeting, 'ana')).toBe('quietNow');
    meeting.passes(MINUTE);
    expect(mayWrite(meeting, 'ana')).toBe('passed on');
  });
});

describe('F11, D10: what else is passed on', () => {
  test('F11: signals of anyone connected, at any time, also in a turn, a mute or a quiet', () => {
    const meeting = inOffer();
    meeting.does('ana', 'speak');
    meeting.does('cleo', 'rest');
    for (const seat of people(3)) expect(passing(meeting, seat, 'signal')).toBe('passed on');
    meeting.does('ben', 'hold');
    for (const seat of people(3)) expect(passing(meeting, seat, 'signal')).toBe('passed on');
  });

  test('D1, F11: of nobody else, and not after the end', () => {
    const meeting = new Meeting(people(4));
    meeting.loses('ben');
    expect(passing(meeting, 'ben', 'signal')).toBe('notPresent');
    meeting.enters('ben', 'ben-2');
    expect(passing(meeting, 'zoe', 'signal')).toBe('notSeated');
    meeting.agree('ana', { kind: 'askToLeave', subjects: ['dora'] });
    expect(passing(meeting, 'dora', 'signal')).toBe('askedToLeave');
    meeting.agree('ana', { kind: 'endMeeting' });
    expect(passing(meeting, 'ana', 'signal')).toBe('ended');
  });

  test('D10: a fresh room is offered to others who are connected', () => {
    const meeting = new Meeting(people(4));
    expect(passing(meeting, 'ana', { moveTo: ['ben', 'cleo'] })).toBe('passed on');
    expect(passing(meeting, 'ana', { moveTo: ['ana', 'ben'] })).toBe('subjectIsYou');
    expect(passing(meeting, 'ana', { moveTo: ['zoe'] })).toBe('unknownSubject');
    meeting.loses('ben');
    expect(passing(meeting, 'ana', { moveTo: ['cleo', 'ben'] })).toBe('unknownSubject');
  });

  test('D10: nobody can forbid it: muted, resting or outvoted', () => {
    const meeting = new Meeting(people(4));
    meeting.agree('ana', { kind: 'mute', subjects: ['ben'] });
    meeting.does('ben', 'rest');
    expect(passing(meeting, 'ben', { moveTo: ['ana', 'cleo', 'dora'] })).toBe('passed on');
  });
});
