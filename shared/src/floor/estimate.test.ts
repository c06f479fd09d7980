import { describe, expect, test } from 'vitest';
import { RULES } from '../policy.ts';
import { Meeting } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { SECOND } from '../testing/times.ts';
import { remainingEstimate, roundEstimate } from './estimate.ts';

/** A turn of 60 s, two more minutes, the grace, and an offer of 30 s that waits twice. */
const LONGEST = (60 + 120 + 10 + 60) * SECOND;

const gathered = () => new Meeting(people(4), { turnSeconds: 60 });

describe('F5: how long a round takes', () => {
  test('F4, F5, F6: everyone’s time, and at most with each offer, request and grace used up', () => {
    expect(roundEstimate(gathered().room)).toEqual({
      turns: 4,
      fullMs: 240 * SECOND,
      mostMs: 4 * LONGEST,
    });
  });

  test('F4, F5: an offer to a caller may wait as much longer as the voice takes, each time', () => {
    const meeting = gathered();
    meeting.enters('phone', 'phone-1', 'phone');
    expect(roundEstimate(meeting.room)).toMatchObject({
      turns: 5,
      mostMs: 5 * LONGEST + 2 * RULES.promptMs,
    });
  });

  test('F5: with another length of the turns', () => {
    expect(roundEstimate(gathered().room, 10)).toEqual({
      turns: 4,
      fullMs: 40 * SECOND,
      mostMs: 4 * (LONGEST - 50 * SECOND),
    });
  });

  test('F3, F5: only those count who would be offered a turn', () => {
    const meeting = gathered();
    meeting.does('ben', 'rest');
    meeting.does('dora', 'leave');
    expect(roundEstimate(meeting.room)).toMatchObject({ turns: 2, fullMs: 120 * SECOND });
  });

  test('F5: of a round that goes on, the offers still to come, as long as it began with', () => {
    const meeting = gathered();
    expect(remainingEstimate(meeting.room)).toBeNull();
    meeting.beginsRound();
    meeting.agree('ana', { kind: 'changeTurnLength', turnSeconds: 20 });
    meeting.does('ana', 'pass');
    expect(remainingEstimate(meeting.room)).toEqual({
      turns: 2,
      fullMs: 120 * SECOND,
      mostMs: 2 * LONGEST,
    });
  });
});
