import { describe, expect, test } from 'vitest';
import { carriedFrom } from '../room/state.ts';
import { Meeting, outcomeOf, typesOf } from '../testing/meeting.ts';
import { people, phones } from '../testing/names.ts';
import { MINUTE } from '../testing/times.ts';
import type { Action } from './action.ts';

const admit = (letter: string): Action => ({ kind: 'admitPhones', phones: phones(letter) });
const REFUSE: Action = { kind: 'refusePhones' };

/** A group of so many that admits telephones by the PIN `A`, or none. */
function group(admits: boolean, count = 3): Meeting {
  return new Meeting(people(count), { carried: { phones: admits ? phones('A') : null } });
}

const refusal = (meeting: Meeting, seat: string, action: Action) =>
  meeting.refused(seat, { type: 'propose', action });

const closed = (meeting: Meeting) => meeting.room.decided.map(({ outcome }) => outcome);

describe('D8: telephones', () => {
  test('D6, D8: they are admitted in the step in which it passes', () => {
    const meeting = group(false);
    expect(meeting.agree('ana', admit('B')).at(-1)).toEqual({
      type: 'phonesAdmitted',
      phones: phones('B'),
    });
    expect(meeting.room.lasting.phones).toEqual(phones('B'));
    expect(typesOf(meeting.enters('phil', 'call-1', 'phone'))).toEqual(['seatTaken']);
  });

  test('D8: as long as it is only proposed, nobody comes by one', () => {
    const meeting = group(false);
    meeting.proposes('ana', admit('B'));
    expect(meeting.room.lasting.phones).toBeNull();
    expect(meeting.cannotEnter('phil', 'call-1', 'phone')).toBe('callsRefused');
  });

  test('D8: where they are admitted, another PIN takes the place of the old one', () => {
    const meeting = group(true);
    expect(typesOf(meeting.agree('ana', admit('B')))).toContain('phonesAdmitted');
    expect(meeting.room.lasting.phones).toEqual(phones('B'));
  });

  test('D8: refused, nobody new comes by telephone, and browsers as before', () => {
    const meeting = group(true);
    expect(meeting.agree('ana', REFUSE).at(-1)).toEqual({ type: 'phonesRefused' });
    expect(meeting.room.lasting.phones).toBeNull();
    expect(meeting.cannotEnter('phil', 'call-1', 'phone')).toBe('callsRefused');
    expect(typesOf(meeting.enters('dora'))).toEqual(['seatTaken']);
  });

  test('D8: refused, who sits at the table by telephone stays, also on a new line to the seat', () => {
    const meeting = group(true);
    meeting.enters('phil', 'call-1', 'phone');
    meeting.agree('ana', REFUSE);
    expect(meeting.seat('phil').presence.kind).toBe('connected');
    meeting.loses('phil');
    expect(typesOf(meeting.enters('phil', 'call-2', 'phone'))).toEqual(['seatConnected']);
  });

  test('D8, D9: refused, who waits at the door by telephone may still be let in', () => {
    const meeting = group(true);
    meeting.agree('ana', { kind: 'lock' });
    meeting.enters('phil', 'call-1', 'phone');
    meeting.agree('ben', REFUSE);
    expect(typesOf(meeting.enters('phil', 'call-2', 'phone'))).toEqual(['knocked']);
    expect(meeting.cannotEnter('quim', 'call-3', 'phone')).toBe('callsRefused');
    expect(typesOf(meeting.agree('cleo', { kind: 'letIn' }))).toContain('seatTaken');
    expect(meeting.seat('phil').by).toBe('phone');
  });

  test('D8: what was decided goes on to the next meeting', () => {
    const meeting = group(false);
    meeting.agree('ana', admit('B'));
    const next = new Meeting(people(3), { carried: carriedFrom(meeting.room) });
    expect(next.room.lasting.phones).toEqual(phones('B'));
    next.agree('ana', REFUSE);
    expect(carriedFrom(next.room).phones).toBeNull();
  });
});

describe('D6: what is so already', () => {
  test('D6, D8: none are refused where none are admitted, and no PIN is renewed by itself', () => {
    expect(refusal(group(false), 'ana', REFUSE)).toBe('alreadySo');
    expect(refusal(group(true), 'ana', admit('A'))).toBe('alreadySo');
  });

  test('D6, D8: two refuse at once: with the first the second is overtaken', () => {
    const meeting = group(true, 4);
    meeting.proposes('ana', REFUSE);
    meeting.agree('ben', REFUSE);
    expect(closed(meeting)).toEqual(['passed', 'overtaken']);
  });

  test('D6, D8: a refusal that passes leaves an open renewal open, and the other way round', () => {
    const meeting = group(true, 4);
    const renewal = meeting.proposes('ana', admit('B'));
    meeting.agree('ben', REFUSE);
    expect(meeting.room.proposals.map(({ id }) => id)).toEqual([renewal]);
    for (const seat of ['ben', 'cleo', 'dora']) meeting.answers(seat, renewal, 'agree');
    expect(meeting.room.lasting.phones).toEqual(phones('B'));

    const other = group(true, 4);
    const refused = other.proposes('ana', REFUSE);
    other.agree('ben', admit('B'));
    expect(other.room.proposals.map(({ id }) => id)).toEqual([refused]);
  });

  test('D6, D8: of two renewals that pass, the later one counts', () => {
    const meeting = group(true, 4);
    meeting.proposes('ana', admit('B'));
    meeting.agree('ben', admit('C'));
    for (const seat of ['ben', 'cleo', 'dora']) meeting.answers(seat, 1, 'agree');
    expect(closed(meeting)).toEqual(['passed', 'passed']);
    expect(meeting.room.lasting.phones).toEqual(phones('B'));
  });
});

describe('D2, D7: how it is decided', () => {
  test('D2: it outlives the meeting, and needs three electors', () => {
    expect(refusal(group(false, 2), 'ana', admit('B'))).toBe('threeElectors');
    expect(refusal(group(true, 2), 'ana', REFUSE)).toBe('threeElectors');
    expect(outcomeOf(group(false).agree('ana', admit('B')))).toBe('passed');
  });

  test('D7: another PIN makes no other proposal', () => {
    const meeting = group(false);
    const id = meeting.proposes('ana', admit('B'));
    meeting.answers('ben', id, 'object');
    expect(refusal(meeting, 'ana', admit('C'))).toBe('sameProposalTooSoon');
    expect(meeting.box.made.map(({ sameness }) => sameness)).toEqual(['["admitPhones",null,[]]']);
    meeting.passes(5 * MINUTE);
    expect(outcomeOf(meeting.agree('ana', admit('C')))).toBe('passed');
  });
});
