import { describe, expect, test } from 'vitest';
import { RULES } from '../policy.ts';
import { seatOf } from '../room/seats.ts';
import { Meeting, typesOf } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { MINUTE } from '../testing/times.ts';

/** In a hold Ana leaves, and so many come and go that her seat is the earliest to be forgotten. */
function forgetsAna(meeting: Meeting): void {
  meeting.does('ben', 'hold');
  meeting.does('ana', 'leave');
  for (let come = 0; seatOf(meeting.room, 'ana') !== undefined; come += 1) {
    if (come > RULES.remembered) throw new Error('nobody is forgotten');
    meeting.enters(`guest-${come}`);
    meeting.does(`guest-${come}`, 'leave');
  }
}

describe('D9, F11: whoever had the floor as a quiet began, and is forgotten in it', () => {
  test.each([
    ['offer', 'offerWithdrawn'],
    ['turn', 'turnFinished'],
  ] as const)('D9, F11: the %s is over when the quiet is, and the next has theirs', (what, end) => {
    const meeting = new Meeting(people(2));
    meeting.beginsRound();
    if (what === 'turn') meeting.does('ana', 'speak');
    forgetsAna(meeting);
    expect(typesOf(meeting.passes(MINUTE))).toEqual(['quietEnded', end, 'turnOffered']);
    expect(meeting.stage).toBe('offer ben');
  });
});
