import type { SeatId } from '@ronda/shared/ids';
import { roomSeenFrom } from '@ronda/shared/tables/seen';
import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import { MINUTE } from '@ronda/shared/testing/times';
import { expect, test } from 'vitest';
import { announce } from '../text/en/announce.ts';
import { tell } from './announcements.ts';
import { remember } from './remember.ts';
import { seenFrom } from './seen.ts';
import { inWords } from './sentence.ts';
import { englishVoice } from './testing/english-voice.ts';

/** Ana, Cleo, Emil and Gus sit at one table, Ben, Dora, Fati and Hana at the other. */
function split(): Meeting {
  const meeting = new Meeting(people(8));
  meeting.agree('ben', { kind: 'splitCircle', minutes: 30 });
  return meeting;
}

const NAMES = new Map(
  people(12).map((seat) => [seat, `${seat[0]?.toUpperCase()}${seat.slice(1)}`]),
);
function words(me: SeatId, meeting: Meeting, act: () => void): readonly string[] {
  const { room, log } = meeting;
  const from = log.length;
  act();
  const told = tell(room, meeting.log.slice(from), me);
  return told.map(({ said }) => inWords(englishVoice(NAMES), said));
}

/** What is decided at a table is decided by who sits there. */
function decideAt(meeting: Meeting, seats: readonly SeatId[], kind: 'beginRound' | 'comeTogether') {
  const [first = '', ...others] = seats;
  const id = meeting.proposes(first, kind === 'beginRound' ? { kind, prompt: null } : { kind });
  for (const seat of others) meeting.answers(seat, id, 'agree');
}
const FIRST = people(8).filter((_, place) => place % 2 === 0);
const SECOND_TABLE = people(8).filter((_, place) => place % 2 === 1);

test('D12: what goes on at the other table is told there only', () => {
  const meeting = split();
  const log = meeting.log.length;
  const before = meeting.room;
  decideAt(meeting, FIRST, 'beginRound');
  const events = meeting.log.slice(log);
  expect(tell(before, events, 'cleo').map(({ said }) => said.key)).toContain('announce.roundBegan');
  expect(tell(before, events, 'ben')).toEqual([]);
  expect(roomSeenFrom(meeting.room, 'ana').floor.kind).toBe('round');
  expect(roomSeenFrom(meeting.room, 'ben').floor.kind).toBe('gathering');
});

test('D12, D9: that the door is locked concerns both tables', () => {
  const meeting = split();
  const told = words('ben', meeting, () => {
    meeting.does('ana', { type: 'propose', action: { kind: 'lock' } });
    const { proposalsMade } = meeting.room;
    for (const seat of FIRST.slice(1)) {
      const open = roomSeenFrom(meeting.room, seat).proposals.length > 0;
      if (open) meeting.answers(seat, proposalsMade, 'agree');
    }
  });
  expect(told).toEqual(['The door is locked. Newcomers knock.']);
});

test('D12: that one table would like all to come together is told at both', () => {
  const meeting = split();
  const log = meeting.log.length;
  const before = meeting.room;
  decideAt(meeting, FIRST, 'comeTogether');
  const events = meeting.log.slice(log);
  const keys = (me: SeatId) => tell(before, events, me).map(({ said }) => said.key);
  expect(keys('cleo')).toContain('announce.weWantTogether');
  expect(keys('dora')).toEqual(['announce.theyWantTogether']);
  const joined = words('ana', meeting, () => decideAt(meeting, SECOND_TABLE, 'comeTogether'));
  expect(joined).toEqual([announce.circlesJoined]);
});

test('D12: when the time is over, all are told that the circle is together again', () => {
  const meeting = split();
  expect(words('hana', meeting, () => meeting.passes(31 * MINUTE))).toContain(
    announce.circlesJoined,
  );
});

test('H5, D12: the end of a round at the other table takes nothing from what is remembered here', () => {
  const meeting = split();
  decideAt(meeting, FIRST, 'beginRound');
  const passed = meeting.log.length;
  const before = meeting.room;
  meeting.does('ana', 'pass');
  const happened = (from: number, room: typeof before, me: SeatId) => {
    const events = meeting.log.slice(from);
    return { events: seenFrom(room, events, me), told: tell(room, events, me) };
  };
  const first = happened(passed, before, 'cleo');
  const so = remember([], first.events, first.told);
  const from = meeting.log.length;
  const after = meeting.room;
  decideAt(meeting, SECOND_TABLE, 'beginRound');
  const second = happened(from, after, 'cleo');
  expect(remember(so, second.events, second.told)).toEqual(so);
  expect(so.map(({ said }) => said.key)).toContain('announce.passed');
});
