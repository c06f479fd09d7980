import { describe, expect, test } from 'vitest';
import { Meeting, outcomeOf, typesOf } from '../testing/meeting.ts';
import { people, sealed } from '../testing/names.ts';
import { SECOND } from '../testing/times.ts';
import type { Action } from './action.ts';
import type { Mood } from './ballots.ts';

const CHECK: Action = { kind: 'temperatureCheck', question: null };

function asked(count = 4): Meeting {
  const meeting = new Meeting(people(count));
  meeting.proposes('ana', CHECK);
  return meeting;
}

const feels = (meeting: Meeting, seat: string, mood: Mood) =>
  meeting.does(seat, { type: 'answer', proposal: 1, ballot: { position: 'mood', mood } });

describe('D8: a temperature check', () => {
  test('D8: asks everyone, its proposer too, who has not answered by asking', () => {
    const meeting = new Meeting(people(3));
    const events = meeting.does('ben', { type: 'propose', action: CHECK });
    expect(events).toEqual([
      {
        type: 'proposed',
        proposal: 1,
        action: CHECK,
        subjects: [],
        by: 'ben',
        until: meeting.now + 60 * SECOND,
        electors: ['ana', 'ben', 'cleo'],
      },
    ]);
    expect(meeting.room.proposals[0]?.answers).toBe(0);
    expect(meeting.box.cast).toEqual({ 1: {} });
  });

  test('D8, D5: is taken once all have answered, with the three counts and nothing else', () => {
    const meeting = asked(4);
    expect(feels(meeting, 'ben', 'well')).toEqual([{ type: 'answered', proposal: 1, answers: 1 }]);
    feels(meeting, 'cleo', 'hard');
    feels(meeting, 'dora', 'well');
    expect(feels(meeting, 'ana', 'soSo')).toEqual([
      { type: 'answered', proposal: 1, answers: 4 },
      {
        type: 'proposalClosed',
        proposal: 1,
        outcome: 'taken',
        tally: null,
        moods: { well: 2, soSo: 1, hard: 1 },
        objection: null,
      },
    ]);
    expect(meeting.box.cast).toEqual({});
  });

  test('D5: an answer can be changed until then', () => {
    const meeting = asked(3);
    feels(meeting, 'ben', 'well');
    feels(meeting, 'ben', 'hard');
    feels(meeting, 'cleo', 'hard');
    expect(feels(meeting, 'ana', 'hard').at(-1)).toMatchObject({
      moods: { well: 0, soSo: 0, hard: 3 },
    });
  });

  test('D8: at the deadline three answers are enough', () => {
    const meeting = asked(8);
    for (const seat of ['ana', 'ben', 'hana']) feels(meeting, seat, 'soSo');
    expect(meeting.passes(60 * SECOND - 1)).toEqual([]);
    expect(meeting.passes(1)).toMatchObject([
      { outcome: 'taken', moods: { well: 0, soSo: 3, hard: 0 } },
    ]);
  });

  test('D5, D8: of two answers nothing is told: each would know the other’s', () => {
    const meeting = asked(8);
    for (const seat of ['ana', 'hana']) feels(meeting, seat, 'soSo');
    expect(meeting.passes(60 * SECOND)).toMatchObject([{ outcome: 'lapsed', moods: null }]);
    const two = new Meeting(people(2));
    expect(two.refused('ana', { type: 'propose', action: CHECK })).toBe('threeElectors');
  });

  test('D8: without any it has lapsed, and may be asked again', () => {
    const meeting = asked(3);
    expect(meeting.passes(60 * SECOND)).toMatchObject([{ outcome: 'lapsed', moods: null }]);
    meeting.proposes('ana', CHECK);
  });

  test('D4, D8: who leaves takes their answer along; without an elector it lapses', () => {
    const meeting = asked(5);
    feels(meeting, 'ben', 'hard');
    for (const seat of ['ana', 'cleo', 'dora']) feels(meeting, seat, 'well');
    meeting.does('ben', 'leave');
    expect(meeting.does('emil', 'leave').at(-1)).toMatchObject({
      outcome: 'taken',
      moods: { well: 3, soSo: 0, hard: 0 },
    });
    const gone = asked(3);
    for (const seat of ['ana', 'ben']) gone.does(seat, 'leave');
    expect(outcomeOf(gone.does('cleo', 'leave'))).toBe('lapsed');
  });

  test('D2, D3: moods answer nothing else, and nothing else answers it', () => {
    const meeting = asked(4);
    for (const position of ['agree', 'standAside', 'disagree'] as const) {
      const ballot = { position } as const;
      expect(meeting.refused('ben', { type: 'answer', proposal: 1, ballot })).toBe('wrongPosition');
    }
    const ballot = { position: 'mood', mood: 'well' } as const;
    const group = meeting.proposes('ben', { kind: 'openFloor' });
    const safety = meeting.proposes('cleo', { kind: 'lock' });
    for (const proposal of [group, safety]) {
      expect(meeting.refused('dora', { type: 'answer', proposal, ballot })).toBe('wrongPosition');
    }
  });

  test('D8: it binds nothing', () => {
    const meeting = asked(3);
    const { floor, policy, lasting } = meeting.room;
    for (const seat of people(3)) feels(meeting, seat, 'hard');
    expect(meeting.room).toMatchObject({ floor, policy, lasting });
  });

  test('D1: takes a slot, as group decisions do', () => {
    const meeting = asked(5);
    expect(meeting.refused('ana', { type: 'propose', action: { kind: 'openFloor' } })).toBe(
      'oneProposalEach',
    );
    meeting.proposes('ben', { kind: 'openFloor' });
    meeting.proposes('cleo', { kind: 'beginSharing' });
    expect(meeting.refused('dora', { type: 'propose', action: CHECK })).toBe('threeProposals');
  });

  test('D7: taken, the same question not for five minutes, another at once', () => {
    const meeting = asked(3);
    for (const seat of people(3)) feels(meeting, seat, 'well');
    expect(meeting.refused('ana', { type: 'propose', action: CHECK })).toBe('sameProposalTooSoon');
    const other: Action = { kind: 'temperatureCheck', question: sealed('Q') };
    expect(typesOf(meeting.does('ana', { type: 'propose', action: other }))).toEqual(['proposed']);
  });
});
