import { expect, test } from 'vitest';
import { Meeting } from '../testing/meeting.ts';
import { people, renewal } from '../testing/names.ts';
import { OLDEST_VERSION, versionOf } from './version.ts';

/** A group of before knows of no renewal (D8). */
const NEVER = {};

function versionAfter(happens: (meeting: Meeting) => unknown): number {
  const meeting = new Meeting(people(8));
  happens(meeting);
  const events = meeting.log.map(({ event }) => event);
  return versionOf(events, meeting.room.lasting);
}

test('a meeting stays understood by the oldest until something happens in it that came later', () => {
  expect(versionAfter((meeting) => meeting.beginsRound())).toBe(OLDEST_VERSION);
  expect(versionOf([], NEVER)).toBe(OLDEST_VERSION);
});

test('D12: from the proposal to split on it takes who knows of tables', () => {
  const split = { kind: 'splitCircle', minutes: 20 } as const;
  expect(versionAfter((meeting) => meeting.proposes('ana', split))).toBe(4);
  expect(versionOf([{ type: 'circlesJoined' }], NEVER)).toBe(4);
  const rested = { type: 'seatRested', seat: 'ana' } as const;
  expect(versionOf([{ type: 'atTable', table: 0, event: rested }], NEVER)).toBe(4);
});

test('D8: from the proposal to renew the invitation on, and in all that a group does that has renewed it', () => {
  const renew = { kind: 'renewInvitation', renewal: renewal('n') } as const;
  expect(versionAfter((meeting) => meeting.proposes('ana', renew))).toBe(4);
  const invitation = { inForce: null, links: [] };
  expect(versionOf([{ type: 'seatRested', seat: 'ana' }], { invitation })).toBe(4);
});
