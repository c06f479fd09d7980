import { expect, test } from 'vitest';
import type { RoomEvent } from '../room/event.ts';
import { Meeting } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { OLDEST_VERSION, versionOf } from './version.ts';

function eventsOf(happens: (meeting: Meeting) => unknown): readonly RoomEvent[] {
  const meeting = new Meeting(people(8));
  happens(meeting);
  return meeting.log.map(({ event }) => event);
}

test('a meeting stays understood by the oldest until something happens in it that came later', () => {
  expect(versionOf(eventsOf((meeting) => meeting.beginsRound()))).toBe(OLDEST_VERSION);
  expect(versionOf([])).toBe(OLDEST_VERSION);
});

test('D12: from the proposal to split on it takes who knows of tables', () => {
  const split = { kind: 'splitCircle', minutes: 20 } as const;
  expect(versionOf(eventsOf((meeting) => meeting.proposes('ana', split)))).toBe(4);
  expect(versionOf([{ type: 'circlesJoined' }])).toBe(4);
  const rested = { type: 'seatRested', seat: 'ana' } as const;
  expect(versionOf([{ type: 'atTable', table: 0, event: rested }])).toBe(4);
});
