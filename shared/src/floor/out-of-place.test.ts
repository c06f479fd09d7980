import { describe, expect, test } from 'vitest';
import type { RoomEvent } from '../room/event.ts';
import { evolve } from '../room/evolve.ts';
import { Meeting } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';

const seat = 'ana';

/** What nobody decides where nobody has a turn or a quiet; yet a fold answers every event with a room. */
const OUT_OF_PLACE: readonly RoomEvent[] = [
  { type: 'turnOffered', seat, until: 0, turnMs: 0 },
  { type: 'turnStarted', seat, taken: 'aloud' },
  { type: 'turnSwitched', seat, taken: 'aloud' },
  { type: 'turnPassed', seat },
  { type: 'turnPostponed', seat },
  { type: 'offerWithdrawn', seat },
  { type: 'turnFinished', seat },
  { type: 'turnInterrupted', seat, leftMs: 1 },
  { type: 'moreTimeAsked', seat, until: 0 },
  { type: 'moreTimeGranted', seat },
  { type: 'moreTimeRefused', seat },
  { type: 'handRaised', seat },
  { type: 'handLowered', seat },
  { type: 'quietEnough', seat },
  { type: 'quietEnded' },
  { type: 'stageBegan', stage: 0 },
];

describe('an event that finds nothing to change', () => {
  test.each(OUT_OF_PLACE)('F1, F11: where everyone talks, $type changes nothing', (event) => {
    const { room, now } = new Meeting(people(2));
    expect(evolve(room, event, now)).toEqual(room);
  });

  test.each<RoomEvent>([...OUT_OF_PLACE, { type: 'quietBegan', because: 'decision', until: 0 }])(
    'F12: after the end, $type changes nothing',
    (event) => {
      const meeting = new Meeting(people(1));
      meeting.agree('ana', { kind: 'endMeeting' });
      expect(evolve(meeting.room, event, meeting.now)).toEqual(meeting.room);
    },
  );

  test('F10: an offer is not switched between speaking and writing', () => {
    const meeting = new Meeting(people(2));
    meeting.beginsRound();
    const event = { type: 'turnSwitched', seat, taken: 'inWriting' } as const;
    expect(evolve(meeting.room, event, meeting.now)).toEqual(meeting.room);
  });

  test('F8: who has no seat joins no round', () => {
    const meeting = new Meeting(people(2));
    meeting.beginsRound();
    const event = { type: 'seatConnected', seat: 'zoe', connection: 'zoe-1' } as const;
    expect(evolve(meeting.room, event, meeting.now)).toEqual(meeting.room);
  });
});
