import { describe, expect, test } from 'vitest';
import { RULES } from '../policy.ts';
import { Meeting, typesOf } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { SECOND } from '../testing/times.ts';
import { stageOf } from './moving.ts';

/** Speaks for so long, and is away. */
function cutOff(meeting: Meeting, seat: string, afterMs: number) {
  meeting.does(seat, 'speak');
  meeting.passes(afterMs);
  meeting.loses(seat);
  return meeting.passes(RULES.lostMs);
}

describe('F7: one’s own turn that was cut off, and the others’', () => {
  test('F6, F7: two are cut off in a round: each has the time and the requests that were left', () => {
    const meeting = new Meeting(people(3), { turnSeconds: 60 });
    meeting.beginsRound();
    meeting.does('ana', 'speak');
    meeting.does('ana', 'moreTime');
    meeting.does('ben', 'objectToMoreTime');
    meeting.passes(20 * SECOND);
    meeting.loses('ana');
    expect(meeting.passes(RULES.lostMs).at(-1)).toMatchObject({
      type: 'turnOffered',
      seat: 'ben',
      turnMs: 60 * SECOND,
    });
    expect(typesOf(cutOff(meeting, 'ben', 30 * SECOND))).toContain('turnInterrupted');
    meeting.enters('ana', 'ana-2');
    meeting.enters('ben', 'ben-2');

    expect(meeting.does('cleo', 'pass').at(-1)).toMatchObject({ seat: 'ana', turnMs: 40 * SECOND });
    meeting.does('ana', 'speak');
    expect(stageOf(meeting.room)).toMatchObject({ asked: 1 });
    expect(meeting.does('ana', 'finish').at(-1)).toMatchObject({
      seat: 'ben',
      turnMs: 30 * SECOND,
    });
    meeting.does('ben', 'speak');
    expect(stageOf(meeting.room)).toMatchObject({ asked: 0 });
  });

  test('F7: cut off as the time is just over, there is none left to offer again', () => {
    const meeting = new Meeting(people(2), { turnSeconds: 60 });
    meeting.beginsRound();
    expect(typesOf(cutOff(meeting, 'ana', 60 * SECOND))).toEqual([
      'seatAway',
      'turnFinished',
      'turnOffered',
    ]);
  });
});

describe('F7, F9: the same in a sharing', () => {
  /** Ana has been cut off with 40 s left, and Ben has the offer. */
  function inSharing(): Meeting {
    const meeting = new Meeting(people(4), { turnSeconds: 60 });
    meeting.agree('ana', { kind: 'beginSharing' });
    meeting.does('ana', 'raiseHand');
    meeting.does('ben', 'raiseHand');
    cutOff(meeting, 'ana', 20 * SECOND);
    return meeting;
  }

  test('F7, F9: another’s arrival raises no hand, for whoever arrives was not cut off', () => {
    const meeting = inSharing();
    meeting.enters('emil');
    expect(meeting.waiting).toEqual([]);
  });

  test('F7, F9: another’s hand goes down without what was left of one’s own turn', () => {
    const meeting = inSharing();
    meeting.does('cleo', 'raiseHand');
    meeting.does('cleo', 'lowerHand');
    meeting.enters('ana', 'ana-2');
    expect(meeting.waiting).toEqual(['ana']);
    expect(meeting.does('ben', 'pass').at(-1)).toMatchObject({ seat: 'ana', turnMs: 40 * SECOND });
  });

  test('F7, F9: lost and back in the turn that is made good, one is not in the queue besides', () => {
    const meeting = inSharing();
    meeting.enters('ana', 'ana-2');
    meeting.does('ben', 'pass');
    meeting.does('ana', 'speak');
    meeting.loses('ana');
    meeting.passes(5 * SECOND);
    meeting.enters('ana', 'ana-3');
    expect(meeting.stage).toBe('turn ana');
    expect(meeting.waiting).toEqual([]);
  });
});
