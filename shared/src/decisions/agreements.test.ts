import { describe, expect, test } from 'vitest';
import { carriedFrom } from '../room/state.ts';
import { carriedBy } from '../testing/happenings.ts';
import { Meeting, outcomeOf, typesOf } from '../testing/meeting.ts';
import { people, sealed } from '../testing/names.ts';
import { MINUTE, SECOND } from '../testing/times.ts';
import type { Action } from './action.ts';

const adopt = (letter: string, instead: number | null = null): Action => ({
  kind: 'adoptAgreement',
  text: sealed(letter),
  instead,
});
const drop = (agreement: number): Action => ({ kind: 'dropAgreement', agreement });

/** A group that brings so many agreements along, their texts `a`, `b`, … */
function agreed(agreements: number, count = 3): Meeting {
  return new Meeting(people(count), { carried: carriedBy({ agreements }) });
}

const refusal = (meeting: Meeting, seat: string, action: Action) =>
  meeting.refused(seat, { type: 'propose', action });

describe('D8: agreements', () => {
  test('D8: what passes is adopted in the same step, and numbered from one', () => {
    const meeting = agreed(0);
    expect(meeting.agree('ana', adopt('X')).at(-1)).toEqual({
      type: 'agreementAdopted',
      agreement: 1,
      text: sealed('X'),
      instead: null,
    });
    const adoptedAt = meeting.now;
    meeting.agree('ben', adopt('Y'));
    expect(meeting.room.lasting).toMatchObject({
      agreements: [
        { id: 1, text: sealed('X'), adoptedAt },
        { id: 2, text: sealed('Y'), adoptedAt },
      ],
      agreementsMade: 2,
    });
  });

  test('D8: one that is mended takes the place of the old one, as a new one', () => {
    const meeting = agreed(2);
    meeting.agree('ana', adopt('X', 1));
    expect(meeting.room.lasting.agreements.map(({ id, text }) => [id, text])).toEqual([
      [2, sealed('b')],
      [3, sealed('X')],
    ]);
    expect(meeting.room.lasting.agreementsMade).toBe(3);
  });

  test('D8: dropped, its number is not given again', () => {
    const meeting = agreed(1);
    expect(meeting.agree('ana', drop(1)).at(-1)).toEqual({
      type: 'agreementDropped',
      agreement: 1,
    });
    expect(meeting.room.lasting.agreements).toEqual([]);
    meeting.agree('ben', adopt('X'));
    expect(meeting.room.lasting.agreements).toMatchObject([{ id: 2 }]);
  });

  test('D8: dropped, the others stay', () => {
    const meeting = agreed(3);
    meeting.agree('ana', drop(2));
    expect(meeting.room.lasting.agreements.map(({ id }) => id)).toEqual([1, 3]);
  });

  test('D8: they go on to the next meeting', () => {
    const meeting = agreed(1);
    meeting.agree('ana', adopt('X'));
    const next = new Meeting(people(3), { carried: carriedFrom(meeting.room) });
    expect(next.room.lasting).toEqual(meeting.room.lasting);
    next.agree('ana', adopt('Y'));
    expect(next.room.lasting.agreements.map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  test('D6, D8: equal words are one agreement', () => {
    const meeting = agreed(2);
    expect(refusal(meeting, 'ana', adopt('a'))).toBe('alreadySo');
    expect(refusal(meeting, 'ana', adopt('b', 1))).toBe('alreadySo');
    expect(refusal(meeting, 'ana', adopt('a', 1))).toBe('alreadySo');
  });

  test('D6, D8: two propose the same words at once: with the first the second is overtaken', () => {
    const meeting = agreed(0, 4);
    meeting.proposes('ana', adopt('X'));
    const events = meeting.agree('ben', adopt('X'));
    expect(events.filter(({ type }) => type === 'proposalClosed')).toMatchObject([
      { proposal: 2, outcome: 'passed' },
      { proposal: 1, outcome: 'overtaken' },
    ]);
    expect(meeting.room.lasting.agreements).toHaveLength(1);
  });

  test('D8: what is not there is neither dropped nor mended', () => {
    const meeting = agreed(1, 4);
    expect(refusal(meeting, 'ana', drop(2))).toBe('noSuchAgreement');
    expect(refusal(meeting, 'ana', adopt('X', 2))).toBe('noSuchAgreement');
    meeting.proposes('ana', adopt('X', 1));
    expect(
      meeting.agree('ben', drop(1)).filter(({ type }) => type === 'proposalClosed'),
    ).toMatchObject([
      { proposal: 2, outcome: 'passed' },
      { proposal: 1, outcome: 'overtaken' },
    ]);
  });

  test('D8: twenty-four at most; one may take the place of another', () => {
    const meeting = agreed(23);
    meeting.agree('ana', adopt('X'));
    expect(refusal(meeting, 'ben', adopt('Y'))).toBe('tooManyAgreements');
    meeting.agree('ben', adopt('Y', 1));
    expect(meeting.room.lasting.agreements).toHaveLength(24);
  });

  test('D8: two asked for the last place: the first to pass has it', () => {
    const meeting = agreed(23, 4);
    meeting.proposes('ana', adopt('X'));
    meeting.agree('ben', adopt('Y'));
    expect(meeting.room.lasting.agreements).toHaveLength(24);
    expect(meeting.room.proposals).toEqual([]);
    expect(meeting.room.decided.map(({ outcome }) => outcome)).toEqual(['passed', 'overtaken']);
  });
});

describe('D2: what outlives the meeting', () => {
  const LASTING: readonly Action[] = [
    adopt('X'),
    drop(1),
    { kind: 'changePolicy', number: 'voteSeconds', value: 90 },
  ];

  test.each(LASTING)('D2: $kind needs three electors', (action) => {
    expect(refusal(agreed(1, 2), 'ana', action)).toBe('threeElectors');
    expect(outcomeOf(agreed(1, 3).agree('ana', action))).toBe('passed');
  });

  test('D2, D4: three at the opening: who is away for long is none, who rests is one', () => {
    const meeting = agreed(1, 3);
    meeting.does('ben', 'rest');
    meeting.loses('cleo');
    meeting.proposes('ana', adopt('X'));
    meeting.passes(60 * SECOND);
    expect(refusal(meeting, 'ana', adopt('Y'))).toBe('threeElectors');
  });

  test('D2, D4: of three, one who stays behind does not decide for the group’s future', () => {
    const meeting = agreed(0, 3);
    meeting.proposes('ana', adopt('X'));
    meeting.does('ben', 'leave');
    expect(typesOf(meeting.does('cleo', 'leave'))).toEqual(['seatLeft']);
    expect(outcomeOf(meeting.passes(MINUTE))).toBe('lapsed');
    expect(meeting.room.lasting.agreements).toEqual([]);
  });

  test('D2: what holds for this meeting only does not', () => {
    for (const action of [
      { kind: 'changeTurnLength', turnSeconds: 60 },
      { kind: 'showTalkTime', shown: true },
      { kind: 'freeText', text: sealed('X') },
    ] as const) {
      expect(outcomeOf(agreed(1, 2).agree('ana', action))).toBe('passed');
    }
  });
});

describe('D2: mending', () => {
  test('D2: an objection tells its reason, and the mended words pass', () => {
    const meeting = agreed(0, 3);
    const id = meeting.proposes('ana', adopt('X'));
    const reason = { kind: 'own', text: sealed('R') } as const;
    meeting.does('ben', { type: 'answer', proposal: id, ballot: { position: 'object', reason } });
    expect(meeting.room.decided.at(-1)).toEqual({
      id,
      action: adopt('X'),
      subjects: [],
      by: 'ana',
      at: meeting.now,
      outcome: 'objected',
      tally: { agree: 1, standAside: 0, object: 1 },
      moods: null,
      objection: { seat: 'ben', reason },
    });
    // D7: the same words not yet, mended ones at once.
    expect(refusal(meeting, 'ana', adopt('X'))).toBe('sameProposalTooSoon');
    expect(outcomeOf(meeting.agree('ana', adopt('Y')))).toBe('passed');
    expect(meeting.room.lasting.agreements).toMatchObject([{ id: 1, text: sealed('Y') }]);
  });
});
