import { describe, expect, test } from 'vitest';
import { stageOf } from '../floor/moving.ts';
import { voiceOf } from '../floor/speech.ts';
import { audienceOf } from '../presence/audience.ts';
import { Meeting, outcomeOf, typesOf } from '../testing/meeting.ts';
import { people, phones, sealed } from '../testing/names.ts';
import { MINUTE, SECOND } from '../testing/times.ts';
import { sizeOf } from '../floor/size.ts';
import { evolve } from '../room/evolve.ts';
import { mayPassOn } from '../room/may.ts';
import { RULES } from '../policy.ts';
import { isPresent } from '../room/seats.ts';
import { roomSeenFrom, tableOf } from './seen.ts';

const SPLIT = { kind: 'splitCircle', minutes: 20 } as const;
const TOGETHER = { kind: 'comeTogether' } as const;
const ROUND = { kind: 'beginRound', prompt: null } as const;

/** Eight, of whom ana, cleo, emil and gus sit at the first table, and ben, dora, fati and hana at the second. */
function eight(given: ConstructorParameters<typeof Meeting>[1] = {}): Meeting {
  const meeting = new Meeting(people(8), given);
  meeting.agree('ana', SPLIT);
  return meeting;
}

/** Who is present at the table of somebody. */
const withThem = (meeting: Meeting, seat: string) =>
  meeting
    .seenFrom(seat)
    .seats.filter(isPresent)
    .map(({ id }) => id);

describe('a circle that splits', () => {
  test('D12: whoever is present sits at one of two tables, one after the other in seat order', () => {
    const meeting = new Meeting(people(9));
    meeting.does('cleo', 'leave');
    const events = meeting.agree('ana', SPLIT);
    expect(events.at(-1)).toEqual({
      type: 'circleSplit',
      until: meeting.now + 20 * MINUTE,
      tables: [
        ['ana', 'dora', 'fati', 'hana'],
        ['ben', 'emil', 'gus', 'ivo'],
      ],
    });
    expect(meeting.seenFrom('ana').floor.kind).toBe('gathering');
  });

  test('D12: it takes eight, and ten to sixty minutes', () => {
    const meeting = new Meeting(people(8));
    const refused = (minutes: number) =>
      meeting.refused('ana', { type: 'propose', action: { kind: 'splitCircle', minutes } });
    expect(refused(9)).toBe('outOfBounds');
    expect(refused(61)).toBe('outOfBounds');
    meeting.does('hana', 'leave');
    expect(refused(20)).toBe('tooFewToSplit');
  });

  test('D12, D6: after the present turn; a round is over for those who waited', () => {
    const meeting = new Meeting(people(8));
    meeting.beginsRound();
    meeting.does('ana', 'speak');
    meeting.agree('ben', SPLIT);
    expect(meeting.room.awaiting).toEqual({ kind: 'split', minutes: 20 });
    expect(meeting.room.tables).toBeUndefined();
    expect(typesOf(meeting.does('ana', 'finish'))).toEqual(['turnFinished', 'circleSplit']);
  });

  test('D12, D6: what can no longer be when its time has come is dropped', () => {
    const meeting = new Meeting(people(8));
    meeting.beginsRound();
    meeting.does('ana', 'speak');
    meeting.agree('ben', SPLIT);
    meeting.does('hana', 'leave');
    expect(typesOf(meeting.does('ana', 'finish'))).toContain('changeDropped');
    expect(meeting.room.tables).toBeUndefined();
  });

  test('D12: what was asked of the whole circle is overtaken', () => {
    const meeting = new Meeting(people(8));
    meeting.proposes('dora', { kind: 'freeText', text: sealed('A') });
    meeting.proposes('ben', { kind: 'mute', subjects: ['cleo'] });
    meeting.agree('ana', SPLIT);
    expect(meeting.proposals).toEqual([]);
    expect(meeting.box.cast).toEqual({});
    expect(meeting.seenFrom('ben').decided.map(({ outcome }) => outcome)).toEqual([
      'passed',
      'overtaken',
      'overtaken',
    ]);
  });
});

describe('at a table', () => {
  test('D12, F3: each has its own round, and its own turns', () => {
    const meeting = eight();
    meeting.agree('cleo', ROUND);
    expect(meeting.seenFrom('ben').floor.kind).toBe('gathering');
    meeting.agree('ben', ROUND);
    meeting.does('ana', 'speak');
    meeting.does('ben', 'speak');
    expect(voiceOf(meeting.room, 'ana')).toBe('open');
    expect(voiceOf(meeting.room, 'ben')).toBe('open');
    expect(voiceOf(meeting.room, 'cleo')).toBe('closed');
    expect(meeting.refused('cleo', 'speak')).toBe('notYourOffer');
    meeting.does('ana', 'finish');
    expect(voiceOf(meeting.room, 'ben')).toBe('open');
    expect(voiceOf(meeting.room, 'cleo')).toBe('offered');
  });

  test('D12, F11: a hold holds one’s own table', () => {
    const meeting = eight();
    meeting.does('ana', 'hold');
    expect(voiceOf(meeting.room, 'cleo')).toBe('closed');
    expect(voiceOf(meeting.room, 'ben')).toBe('open');
    meeting.does('ben', 'hold');
    meeting.passes(MINUTE);
    expect(voiceOf(meeting.room, 'cleo')).toBe('open');
  });

  test('D12, D4: whoever is present there decides, and half of them is half', () => {
    const meeting = eight();
    const id = meeting.proposes('ana', { kind: 'mute', subjects: ['cleo'] });
    expect(meeting.proposals.find((open) => open.id === id)?.electors).toEqual([
      'ana',
      'emil',
      'gus',
    ]);
    expect(
      meeting.refused('emil', {
        type: 'propose',
        action: { kind: 'mute', subjects: ['gus', 'ana'] },
      }),
    ).toBe('tooManySubjects');
    expect(
      meeting.refused('emil', { type: 'propose', action: { kind: 'mute', subjects: ['ben'] } }),
    ).toBe('unknownSubject');
    expect(
      meeting.refused('ben', { type: 'answer', proposal: id, ballot: { position: 'agree' } }),
    ).toBe('noSuchProposal');
  });

  test('D12, F13: that it is small is not said, as the circle has chosen it', () => {
    const meeting = eight();
    expect(sizeOf(meeting.seenFrom('ana'))).toBeNull();
  });

  test('D12: what the group decides between its meetings holds at both tables', () => {
    const { room, now } = eight();
    const changed = evolve(room, { type: 'policyChanged', number: 'turnSeconds', value: 75 }, now);
    for (const seat of ['ana', 'ben'])
      expect(roomSeenFrom(changed, seat).policy.turnSeconds).toBe(75);
  });

  test('D12: what is everybody’s waits until all are back', () => {
    const meeting = eight();
    for (const action of [
      { kind: 'endMeeting' },
      { kind: 'adoptAgreement', text: sealed('A'), instead: null },
      { kind: 'admitPhones', phones: phones('B') },
      SPLIT,
    ] as const)
      expect(meeting.refused('ana', { type: 'propose', action })).toBe('whileSplit');
  });

  test('K1, D12: one is heard at one’s own table only', () => {
    const meeting = eight();
    expect(audienceOf(meeting.room, 'ana')).toEqual(['cleo', 'emil', 'gus']);
    expect(audienceOf(meeting.room, 'hana')).toEqual(['ben', 'dora', 'fati']);
  });

  test('D12, D10: a fresh room may be offered to somebody at the other one', () => {
    const { room } = eight();
    expect(mayPassOn(room, 'ana', { moveTo: ['ben'] })).toEqual({ may: true });
  });
});

describe('who comes and goes while the circle is split', () => {
  test('D12, D9: whoever is new comes to the table with the fewest, on a tie to the first', () => {
    const meeting = eight();
    meeting.enters('mia');
    expect(tableOf(meeting.room, 'mia')).toBe(0);
    meeting.enters('nora');
    expect(tableOf(meeting.room, 'nora')).toBe(1);
    meeting.does('cleo', 'leave');
    meeting.enters('olga');
    expect(withThem(meeting, 'ana')).toEqual(['ana', 'emil', 'gus', 'mia', 'olga']);
  });

  test('D12: whoever was away when it split comes to the table with the fewest', () => {
    const meeting = new Meeting(people(9));
    meeting.does('ana', 'leave');
    meeting.agree('ben', SPLIT);
    meeting.does('cleo', 'leave');
    meeting.enters('ana', 'ana-2');
    expect(withThem(meeting, 'ana')).toContain('emil');
  });

  test('D12, F7: whoever was lost, or left, comes back to their own table', () => {
    const meeting = eight();
    meeting.loses('ana');
    meeting.passes(MINUTE);
    meeting.does('gus', 'leave');
    expect(meeting.room.tables).toBeUndefined();
    const again = new Meeting(people(10));
    again.agree('ana', SPLIT);
    again.loses('ana');
    again.passes(MINUTE);
    again.does('cleo', 'leave');
    for (const seat of ['mia', 'nora']) again.enters(seat);
    again.enters('ana', 'ana-2');
    expect(withThem(again, 'ana')).toContain('emil');
    again.enters('cleo', 'cleo-2');
    expect(withThem(again, 'cleo')).toContain('emil');
  });

  test('D12, D9: there is one door, and twelve seats in all', () => {
    const meeting = eight();
    for (const seat of ['mia', 'nora', 'olga', 'pau']) meeting.enters(seat);
    expect(meeting.cannotEnter('quim')).toBe('full');
    meeting.does('pau', 'leave');
    meeting.agree('ana', { kind: 'lock' });
    meeting.enters('quim');
    expect(meeting.room.door.knocks.map(({ seat }) => seat)).toEqual(['quim']);
    expect(meeting.refused('ben', { type: 'propose', action: { kind: 'lock' } })).toBe('alreadySo');
    const events = meeting.agree('ben', { kind: 'letIn' });
    expect(typesOf(events).slice(-2)).toEqual(['admitted', 'seatTaken']);
    expect(tableOf(meeting.room, 'quim')).toBe(1);
  });

  test('D12, D9: who is forgotten is forgotten at their table, too', () => {
    const meeting = eight();
    for (let come = 0; come < RULES.remembered; come += 1) {
      meeting.enters(`new-${come}`);
      meeting.does(`new-${come}`, 'leave');
    }
    expect(meeting.room.seats).toHaveLength(RULES.remembered);
    expect(meeting.room.tables?.both.flatMap(({ seats }) => seats)).toHaveLength(RULES.remembered);
  });

  test('D12, D9: whoever was asked to leave before the split is let back in by either table', () => {
    const meeting = new Meeting(people(10));
    meeting.agree('ana', { kind: 'askToLeave', subjects: ['jun'] });
    meeting.agree('ben', SPLIT);
    meeting.agree('dora', { kind: 'letBackIn', subjects: ['jun'] });
    meeting.enters('jun', 'jun-2');
    expect(tableOf(meeting.room, 'jun')).not.toBeNull();
  });

  test('D12, D9: let in at one table, who knocks is no question at the other any more', () => {
    const meeting = eight();
    meeting.agree('ana', { kind: 'lock' });
    meeting.enters('quim');
    const id = meeting.proposes('ben', { kind: 'letIn' });
    const events = meeting.agree('ana', { kind: 'letIn' });
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'atTable',
        table: 1,
        event: expect.objectContaining({ proposal: id, outcome: 'overtaken' }),
      }),
    );
    expect(meeting.room.door).toMatchObject({ knocks: [], admitted: [] });
  });
});

describe('a circle that comes together', () => {
  test('D12: when the time is over; everyone talks, in the order of before', () => {
    const meeting = eight();
    const before = meeting.room.rotation;
    meeting.agree('ana', ROUND);
    meeting.does('ana', 'pass');
    expect(typesOf(meeting.passes(20 * MINUTE)).at(-1)).toBe('circlesJoined');
    expect(meeting.room.floor).toEqual({ kind: 'open' });
    expect(meeting.room.seats.map(({ id }) => id)).toEqual(people(8));
    expect(meeting.room.rotation).toEqual(before);
    expect(meeting.room.roundsBegun).toBe(1);
  });

  test('D12, D6: a turn goes on until it ends, an offer does not, and the other table waits talking', () => {
    const meeting = eight();
    meeting.passes(18 * MINUTE);
    meeting.agree('ana', ROUND);
    meeting.does('ana', 'speak');
    meeting.passes(2 * MINUTE - SECOND);
    meeting.agree('ben', ROUND);
    meeting.passes(SECOND);
    expect(meeting.room.tables).toBeDefined();
    expect(meeting.seenFrom('ben').floor.kind).toBe('open');
    expect(meeting.refused('ben', { type: 'propose', action: ROUND })).toBe('togetherSoon');
    expect(voiceOf(meeting.room, 'ana')).toBe('open');
    meeting.does('ana', 'finish');
    expect(meeting.room.tables).toBeUndefined();
    expect(voiceOf(meeting.room, 'hana')).toBe('open');
  });

  test('D12: when both tables have decided so, and not when one has', () => {
    const meeting = eight();
    expect(typesOf(meeting.agree('ana', TOGETHER)).at(-1)).toBe('togetherWanted');
    expect(meeting.seenFrom('ben').table?.wantTogether).toEqual({ here: false, there: true });
    expect(meeting.refused('cleo', { type: 'propose', action: TOGETHER })).toBe('alreadySo');
    meeting.agree('ana', ROUND);
    expect(typesOf(meeting.agree('ben', TOGETHER)).slice(-2)).toEqual([
      'togetherWanted',
      'circlesJoined',
    ]);
    expect(meeting.refused('ben', { type: 'propose', action: TOGETHER })).toBe('notSplit');
  });

  test('D12: when one table has fewer than three', () => {
    const meeting = eight();
    meeting.does('ana', 'leave');
    expect(meeting.room.tables).toBeDefined();
    expect(typesOf(meeting.does('cleo', 'leave'))).toEqual(['seatLeft', 'circlesJoined']);
  });

  test('D12, D5: what a table asked is overtaken, and its ballots are erased', () => {
    const meeting = eight();
    meeting.passes(19 * MINUTE + 30 * SECOND);
    meeting.proposes('ana', { kind: 'freeText', text: sealed('A') });
    const events = meeting.passes(30 * SECOND);
    expect(outcomeOf(events)).toBe('overtaken');
    expect(meeting.box.cast).toEqual({});
  });

  test('D12: what was done to people stays, and what a table decided for itself is over', () => {
    const meeting = eight({ turnSeconds: 60 });
    meeting.agree('ana', { kind: 'changeTurnLength', turnSeconds: 120 });
    expect(meeting.seenFrom('ben').policy.turnSeconds).toBe(60);
    meeting.agree('ana', ROUND);
    meeting.does('ana', 'speak');
    meeting.passes(30 * SECOND);
    meeting.does('ana', 'finish');
    meeting.passes(15 * MINUTE);
    meeting.agree('ben', { kind: 'mute', subjects: ['dora'] });
    meeting.agree('ana', TOGETHER);
    meeting.agree('ben', TOGETHER);
    expect(meeting.room.policy.turnSeconds).toBe(60);
    expect(meeting.seat('ana').spokenMs).toBe(30 * SECOND);
    expect(meeting.seat('dora').muted).not.toBeNull();
  });

  test('D12, D3: a mute for the rest of a round ends with the round', () => {
    const meeting = eight();
    meeting.agree('ana', ROUND);
    meeting.agree('emil', { kind: 'mute', subjects: ['gus'] });
    expect(meeting.seat('gus').muted).toEqual({ until: 'roundEnd' });
    meeting.agree('ana', TOGETHER);
    meeting.agree('ben', TOGETHER);
    expect(meeting.seat('gus').muted).toBeNull();
  });

  test('D12, F11: holds of both tables count for the whole', () => {
    const meeting = eight();
    meeting.does('ana', 'hold');
    meeting.does('ben', 'hold');
    meeting.passes(MINUTE);
    meeting.agree('ana', TOGETHER);
    meeting.agree('ben', TOGETHER);
    expect(meeting.refused('cleo', 'hold')).toBe('holdsUsed');
    meeting.passes(9 * MINUTE);
    meeting.does('ana', 'hold');
  });

  test('D12, F11: a hold of before the split counts once', () => {
    const meeting = new Meeting(people(8));
    meeting.does('ana', 'hold');
    meeting.passes(MINUTE);
    meeting.agree('ana', SPLIT);
    expect(meeting.refused('ana', 'hold')).toBe('holdUsed');
    meeting.agree('ana', TOGETHER);
    meeting.agree('ben', TOGETHER);
    expect(meeting.room.holds).toHaveLength(1);
    meeting.does('cleo', 'hold');
  });

  test('D12, F12: a circle whose lines are all lost comes together, and ends as any other', () => {
    const meeting = eight();
    for (const seat of people(8)) meeting.loses(seat);
    expect(meeting.room.emptySince).toBe(meeting.now);
    meeting.passes(15 * SECOND);
    expect(meeting.room.tables).toBeUndefined();
    meeting.passes(15 * MINUTE - 16 * SECOND);
    expect(meeting.room.floor.kind).toBe('open');
    meeting.passes(SECOND);
    expect(meeting.room.floor).toMatchObject({ kind: 'ended', because: 'empty' });
  });

  test('D12, F12: one table without a line is no empty meeting', () => {
    const meeting = eight();
    for (const seat of ['ana', 'cleo', 'emil', 'gus']) meeting.loses(seat);
    expect(meeting.room.emptySince).toBeNull();
  });

  test('D12, H4: an outage does not make the time shorter', () => {
    const meeting = eight();
    meeting.agree('ana', ROUND);
    const { seat } = stageOf(meeting.seenFrom('ana'))!;
    meeting.does(seat, 'speak');
    meeting.passes(10 * SECOND);
    meeting.unserved(30 * MINUTE);
    meeting.passes(2 * MINUTE);
    expect(stageOf(meeting.seenFrom('ana'))).toMatchObject({ kind: 'turn', seat });
    meeting.passes(17 * MINUTE);
    expect(meeting.room.tables).toBeDefined();
    meeting.passes(2 * MINUTE);
    expect(meeting.room.tables).toBeUndefined();
  });

  test('D12, F12: a meeting that ends has no tables', () => {
    const meeting = new Meeting(people(8));
    meeting.passes(230 * MINUTE);
    meeting.agree('ana', { ...SPLIT, minutes: 60 });
    meeting.passes(10 * MINUTE);
    expect(meeting.room.floor.kind).toBe('ended');
    expect(meeting.room.tables).toBeUndefined();
  });
});
