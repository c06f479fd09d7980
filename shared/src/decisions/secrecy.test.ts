import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recorded } from '../room/event.ts';
import { PATIENCE, runs } from '../testing/runs.ts';
import type { Action } from './action.ts';
import type { Ballot } from './ballots.ts';
import { RULES } from '../policy.ts';
import { deadline } from '../room/deadline.ts';
import { Meeting, typesOf } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { MINUTE } from '../testing/times.ts';

const BEGIN: Action = { kind: 'beginRound', prompt: null };
const LOCK: Action = { kind: 'lock' };

describe('D5: who answered what', () => {
  test('D5: while a vote is open only the number of answers is shown', () => {
    const meeting = new Meeting(people(5));
    const id = meeting.proposes('ana', BEGIN);
    expect(meeting.answers('ben', id, 'standAside')).toEqual([
      { type: 'answered', proposal: id, answers: 2 },
    ]);
  });

  test('D5: an answer can be changed until the close, and counts once', () => {
    const meeting = new Meeting(people(4));
    const id = meeting.proposes('ana', LOCK);
    meeting.answers('ben', id, 'disagree');
    meeting.answers('cleo', id, 'disagree');
    expect(meeting.answers('ben', id, 'agree')).toEqual([
      { type: 'answered', proposal: id, answers: 3 },
    ]);
    expect(meeting.answers('cleo', id, 'agree')).toMatchObject([
      { type: 'answered', answers: 3 },
      { type: 'proposalClosed', outcome: 'passed' },
      { type: 'doorClosed' },
    ]);
  });

  test('D5: the proposer too may change, by answering like anyone', () => {
    const meeting = new Meeting(people(3));
    const id = meeting.proposes('ana', BEGIN);
    expect(meeting.answers('ana', id, 'object').at(-1)).toMatchObject({ outcome: 'objected' });
  });

  test.each(['agree', 'disagree'] as const)(
    'D5: of a safety decision nothing is told: %s',
    (last) => {
      const meeting = new Meeting(people(2));
      const id = meeting.proposes('ana', LOCK);
      const closed = meeting
        .answers('ben', id, last)
        .find((event) => event.type === 'proposalClosed');
      expect(closed).toMatchObject({ tally: null, objection: null });
    },
  );

  test('D5: of who proposed a safety decision, and of who agrees to it, nothing differs', () => {
    const logs = ['ana', 'ben', 'cleo'].map((proposer) => {
      const meeting = new Meeting(people(5));
      const id = meeting.proposes(proposer, LOCK);
      meeting.answers(
        proposer === 'ben' ? 'ana' : 'ben',
        id,
        proposer === 'ana' ? 'agree' : 'disagree',
      );
      return meeting.log;
    });
    expect(logs[1]).toEqual(logs[0]);
    expect(logs[2]).toEqual(logs[0]);
  });

  test('D5: ballots are erased when the vote closes, and all with the meeting', () => {
    const meeting = new Meeting(people(3));
    const id = meeting.proposes('ana', BEGIN);
    meeting.answers('ben', id, 'agree');
    expect(meeting.box.cast[id]).toEqual({
      ana: { position: 'agree' },
      ben: { position: 'agree' },
    });
    meeting.answers('cleo', id, 'agree');
    expect(meeting.box.cast).toEqual({});
    meeting.proposes('ben', LOCK);
    meeting.agree('cleo', { kind: 'endMeeting' });
    expect(meeting.box).toEqual({ cast: {}, made: [] });
  });

  test('D5: leaving tells neither who had answered nor who had proposed', () => {
    for (const seat of ['ana', 'ben', 'cleo']) {
      const meeting = new Meeting(people(5));
      const id = meeting.proposes('ana', LOCK);
      meeting.answers('ben', id, 'disagree');
      expect(typesOf(meeting.does(seat, 'leave'))).toEqual(['seatLeft']);
      expect(meeting.room.proposals[0]).toMatchObject({ by: null, answers: 2 });
    }
  });

  test('D5: who proposes without being an elector is not pointed at by the number', () => {
    const meeting = new Meeting(people(5));
    meeting.agree('ben', { kind: 'mute', subjects: ['ana'] });
    const said = (seat: string) => {
      const before = meeting.log.length;
      meeting.proposes(seat, { kind: 'letSpeakAgain', subjects: ['ana'] });
      const told = meeting.log.slice(before).map(({ event }) => event);
      meeting.passes(MINUTE);
      return told.flatMap((event) => (event.type === 'answered' ? [event.answers] : []));
    };
    expect(said('ana')).toEqual(said('cleo'));
  });

  test('D5: votes that are open at once are counted each by itself', () => {
    const meeting = new Meeting(people(5));
    meeting.proposes('ana', { kind: 'mute', subjects: ['emil'] });
    const told = meeting.agree('ana', { kind: 'openFloor' });
    expect(told.flatMap((event) => (event.type === 'answered' ? [event.answers] : []))).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  test('D7, H4: while a vote is open nothing of it is to be forgotten', () => {
    const meeting = new Meeting(people(3));
    meeting.proposes('ana', LOCK);
    expect(deadline(meeting.room, meeting.box)).toBe(meeting.now + MINUTE);
  });

  test('D7: who made what is forgotten after five minutes, by the clock alone', () => {
    const meeting = new Meeting(people(3));
    meeting.agree('ana', LOCK);
    expect(deadline(meeting.room, meeting.box)).toBe(meeting.now + RULES.repeatMs);
    meeting.now += RULES.repeatMs;
    meeting.ticks();
    expect(meeting.box.made).toEqual([]);
  });
});

/** What the log tells of a vote while it is open. */
function whileOpen(positions: readonly Ballot['position'][], seats: number): Recorded[] {
  const meeting = new Meeting(people(seats));
  const id = meeting.proposes('ana', LOCK);
  for (const [index, position] of positions.entries()) {
    const seat = people(seats)[1 + (index % (seats - 1))] ?? '';
    if (meeting.room.proposals.length > 0) meeting.answers(seat, id, position);
  }
  const closed = meeting.log.findIndex(({ event }) => event.type === 'proposalClosed');
  return meeting.log.slice(0, closed < 0 ? undefined : closed);
}

test(
  'D5: whatever is answered, an open vote looks the same from outside',
  () => {
    const position = fc.constantFrom('agree' as const, 'disagree' as const);
    const pairs = fc.array(fc.tuple(position, position), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(pairs, fc.integer({ min: 4, max: 12 }), (answers, seats) => {
        const one = whileOpen(
          answers.map(([mine]) => mine),
          seats,
        );
        const other = whileOpen(
          answers.map(([, theirs]) => theirs),
          seats,
        );
        const both = Math.min(one.length, other.length);
        expect(other.slice(0, both)).toEqual(one.slice(0, both));
      }),
      runs(80),
    );
  },
  PATIENCE,
);
