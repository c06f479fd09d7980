import { expect, test } from 'vitest';
import { Meeting } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { sizeOf } from './size.ts';

const MINUTE = 60_000;

test('F13: under five and over ten it is said how long a round takes, in between and alone nothing', () => {
  const said = Array.from({ length: 12 }, (_, index) => {
    const size = sizeOf(new Meeting(people(index + 1), { turnSeconds: 120 }).room);
    return size && [size.kind, size.people, size.round.fullMs / MINUTE];
  });
  expect(said).toEqual([
    null,
    ['few', 2, 4],
    ['few', 3, 6],
    ['few', 4, 8],
    ...[null, null, null, null, null, null],
    ['many', 11, 22],
    ['many', 12, 24],
  ]);
});

test('F13: who rests is there, and takes no turn; who has gone is not there', () => {
  const meeting = new Meeting(people(11), { turnSeconds: 60 });
  meeting.does('ana', 'rest');
  expect(sizeOf(meeting.room)).toMatchObject({
    people: 11,
    round: { turns: 10, fullMs: 10 * MINUTE },
  });
  meeting.does('ben', 'leave');
  expect(sizeOf(meeting.room)).toBeNull();
});

test('F13: another length of turns is another length of the round', () => {
  const meeting = new Meeting(people(3), { turnSeconds: 60 });
  meeting.agree('ana', { kind: 'changeTurnLength', turnSeconds: 300 });
  expect(sizeOf(meeting.room)?.round.fullMs).toBe(15 * MINUTE);
});
