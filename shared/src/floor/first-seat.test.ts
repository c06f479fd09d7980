import { describe, expect, test } from 'vitest';
import { carriedFrom } from '../room/state.ts';
import type { RoomEvent } from '../room/event.ts';
import { Meeting } from '../testing/meeting.ts';
import { MINUTE } from '../testing/times.ts';
import { forgetsPasses } from './evolve.ts';

/** Everyone passes, until the round is over. */
function passesRound(meeting: Meeting): void {
  meeting.beginsRound();
  while (meeting.room.floor.kind === 'round') {
    const seat = meeting.stage.replace('offer ', '');
    meeting.does(seat, 'pass');
  }
}

describe('F3: who opens', () => {
  test('F3: when whoever opened the last round does not come, the next one begins after their place', () => {
    const last = new Meeting(['ana', 'ben', 'cleo']);
    passesRound(last);
    // The same proposal, by the same person (D7).
    last.passes(5 * MINUTE);
    passesRound(last);
    expect(last.room.rotation).toMatchObject({ opened: 'ben', place: 1 });

    const next = new Meeting(['ana', 'cleo', 'dora'], { carried: carriedFrom(last.room) });
    next.beginsRound();

    expect(next.stage).toBe('offer dora');
  });

  test('F3: when whoever opened the last round sits first this time, it is their seat that counts', () => {
    const rotation = { opened: 'cleo', place: 2, direction: 'onward' } as const;
    const meeting = new Meeting(['cleo', 'ana', 'ben', 'dora'], { rotation });
    meeting.beginsRound();
    expect(meeting.stage).toBe('offer ana');
  });
});

describe('H5: what is told of a round that is over', () => {
  const OVER: readonly RoomEvent[] = [
    {
      type: 'roundBegan',
      part: null,
      prompt: null,
      turnSeconds: 180,
      first: 'ana',
      direction: 'onward',
      order: ['ana'],
    },
    { type: 'roundEnded' },
    { type: 'sharingBegan' },
    { type: 'floorOpened' },
    { type: 'floorGathered' },
    { type: 'meetingEnded', because: 'decision' },
  ];

  test.each(OVER)('H5: nobody is told who passed before %o', (event) => {
    expect(forgetsPasses(event)).toBe(true);
  });

  test.each<RoomEvent>([
    { type: 'turnPassed', seat: 'ana' },
    { type: 'turnFinished', seat: 'ana' },
    { type: 'holdBegan', seat: 'ana', until: MINUTE },
    { type: 'quietEnded' },
  ])('H5: while the round goes on, what has been is told: %o', (event) => {
    expect(forgetsPasses(event)).toBe(false);
  });
});
