import { expect, test } from 'vitest';
import { USUAL_POLICY } from '../policy.ts';
import { evolve } from '../room/evolve.ts';
import { emptyRoom, carriedByNew } from '../room/state.ts';
import { Meeting, OPENED_AT } from '../testing/meeting.ts';
import { people, phones } from '../testing/names.ts';
import { publicRecorded, publicRoom } from './public.ts';

test('D5: the wire carries no connections, and folding it gives the public room', () => {
  const meeting = new Meeting(people(4));
  meeting.agree('ana', { kind: 'lock' });
  meeting.enters('emil');
  meeting.loses('ben');
  meeting.enters('ben', 'ben-2');
  meeting.beginsRound();
  meeting.does('ana', 'speak');
  const wire = meeting.log.map(publicRecorded);
  expect(JSON.stringify(wire)).not.toMatch(/"connection":"/);
  const opened = { at: OPENED_AT, carried: carriedByNew(USUAL_POLICY, phones('A')) };
  const folded = wire.reduce(
    (room, { event, at }) => evolve(room, event, at),
    emptyRoom(meeting.room.meeting, opened),
  );
  expect(folded).toEqual(publicRoom(meeting.room));
  expect(JSON.stringify(publicRoom(meeting.room))).not.toMatch(/"connection":"/);
});

test('D5: a seat that has no line is given none, not even an empty one', () => {
  const meeting = new Meeting(people(4));
  meeting.loses('ben');
  meeting.does('cleo', 'leave');
  const presences = publicRoom(meeting.room).seats.map(({ presence }) => presence);
  expect(presences).toEqual([
    { kind: 'connected', connection: null, since: OPENED_AT },
    { kind: 'lost', since: meeting.now },
    { kind: 'left' },
    { kind: 'connected', connection: null, since: OPENED_AT },
  ]);
});
