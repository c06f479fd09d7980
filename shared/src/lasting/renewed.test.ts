import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Circle, EMPTY_CIRCLE } from '../circle/circle.ts';
import type { Action } from '../decisions/action.ts';
import { RULES, USUAL_POLICY } from '../policy.ts';
import { carriedByNew, carriedFrom } from '../room/state.ts';
import { Between } from '../testing/between.ts';
import { Meeting, outcomeOf, typesOf } from '../testing/meeting.ts';
import { people, renewal } from '../testing/names.ts';
import { publicRecorded, publicRoom } from '../wire/public.ts';
import { CarriedKept } from '../wire/snapshot.ts';
import { doorHashes, renewedHash } from './renewed.ts';

const FIRST = 'F'.repeat(43);
const renew = (...of: Parameters<typeof renewal>): Action => ({
  kind: 'renewInvitation',
  renewal: renewal(...of),
});
const refusal = (meeting: Meeting, action: Action) =>
  meeting.refused('ana', { type: 'propose', action });
const lettersTo = ({ room }: Meeting) =>
  room.lasting.invitation?.inForce?.letters.map(({ to }) => to);

describe('D8: the invitation is renewed', () => {
  test('D6, D8: in the step in which it passes, and it goes on to the next meeting', () => {
    const meeting = new Meeting(people(3));
    expect(meeting.agree('ana', renew('R')).at(-1)?.type).toBe('invitationChanged');
    const next = new Meeting(people(3), { carried: carriedFrom(meeting.room) });
    expect(renewedHash(next.room.lasting)).toBe('R'.repeat(43));
    expect(doorHashes(FIRST, next.room.lasting)).toEqual({
      inForce: 'R'.repeat(43),
      older: [FIRST],
    });
  });

  test('D2: it outlives the meeting, and needs three electors', () => {
    expect(refusal(new Meeting(people(2)), renew('R'))).toBe('threeElectors');
  });

  test('D7: another secret makes no other proposal', () => {
    const meeting = new Meeting(people(3));
    meeting.answers('ben', meeting.proposes('ana', renew('R')), 'object');
    expect(refusal(meeting, renew('S'))).toBe('sameProposalTooSoon');
  });

  test('D6, D8: of two at once the second is overtaken, since it knows nothing of the first', () => {
    const meeting = new Meeting(people(4));
    meeting.proposes('ana', renew('R'));
    meeting.agree('ben', renew('S'));
    expect(meeting.room.decided.map(({ outcome }) => outcome)).toEqual(['passed', 'overtaken']);
    expect(outcomeOf(meeting.agree('cleo', renew('T', [], 'S')))).toBe('passed');
  });

  test('D8: no secret comes back that was in force before', () => {
    const meeting = new Meeting(people(3));
    meeting.agree('ana', renew('R'));
    meeting.agree('ben', renew('S', [], 'R'));
    expect(refusal(meeting, renew('R', [], 'S'))).toBe('alreadySo');
    expect(refusal(meeting, renew('S', [], 'S'))).toBe('alreadySo');
  });
});

describe('D8: the letters', () => {
  test('D8: nobody who has a letterbox is left out by who proposes, but who was asked to leave', () => {
    const meeting = new Meeting(people(5));
    for (const seat of people(5)) meeting.leavesLetterbox(seat);
    meeting.leavesLetterbox('ben', 'B');
    const all = ['ana', 'ben', 'ben', 'cleo', 'dora', 'emil'];
    expect(refusal(meeting, renew('R', [...new Set(all)]))).toBe('lettersMissing');
    meeting.agree('ana', { kind: 'askToLeave', subjects: ['emil'] });
    const id = meeting.proposes('ben', renew('R', all));
    expect(meeting.room.proposals.at(-1)?.id).toBe(id);
  });

  test('D8: a letter goes to nobody who was asked to leave before it passed, nor to who never was here', () => {
    const meeting = new Meeting(people(5));
    for (const seat of people(5)) meeting.leavesLetterbox(seat);
    meeting.does('dora', 'leave');
    const id = meeting.proposes('ana', renew('R', [...people(5), 'mia']));
    meeting.agree('ben', { kind: 'askToLeave', subjects: ['emil'] });
    for (const seat of ['ben', 'cleo']) meeting.answers(seat, id, 'agree');
    expect(lettersTo(meeting)).toEqual(['ana', 'ben', 'cleo', 'dora']);
  });

  test('D8: nobody leaves a letterbox who is not at the table', () => {
    const meeting = new Meeting(people(4));
    meeting.agree('ana', { kind: 'askToLeave', subjects: ['dora'] });
    expect(() => meeting.leavesLetterbox('dora')).toThrow('notSeated');
    expect(() => meeting.leavesLetterbox('mia')).toThrow('notSeated');
    const asked = {
      type: 'leaveLetterbox',
      device: 'L'.repeat(43),
      sealed: 'L'.repeat(38),
    } as const;
    expect(new Between(people(3)).refused('ana', asked)).toBe('inAMeeting');
  });

  test('D8: left again it is the same, of each person three are kept, and after the meeting none of who was asked to leave or does not count', () => {
    const meeting = new Meeting(people(4));
    meeting.leavesLetterbox('ana', 'A');
    const { box } = meeting;
    meeting.leavesLetterbox('ana', 'A');
    expect(meeting.box).toEqual(box);
    for (const letter of ['B', 'C', 'D']) meeting.leavesLetterbox('ana', letter);
    meeting.leavesLetterbox('ana', 'E', 'D');
    meeting.leavesLetterbox('dora');
    const kept = () => meeting.box.circle?.letterboxes.map(({ seat, sealed }) => seat + sealed[0]);
    expect(kept()).toEqual(['anaB', 'anaC', 'anaE', 'doraL']);
    meeting.agree('ana', { kind: 'askToLeave', subjects: ['dora'] });
    meeting.agree('ana', { kind: 'endMeeting' });
    expect(kept()).toEqual(['anaB', 'anaC', 'anaE']);
  });

  test('D2, D8: of who leaves the group none is kept', () => {
    const meeting = new Meeting(people(4));
    meeting.leavesLetterbox('dora');
    const asked = {
      seat: 'dora',
      command: { type: 'leaveGroup' },
      mark: 'M'.repeat(43),
      name: null,
    } as const;
    meeting.takes({ actor: 'group', command: { type: 'group', asked } });
    expect(meeting.box.circle?.letterboxes).toEqual([]);
  });

  test('D8: no letter is shown to anybody, and folding what is shown gives the room that is', () => {
    const meeting = new Meeting(people(3));
    for (const seat of people(3)) meeting.leavesLetterbox(seat);
    meeting.agree('ana', renew('R', people(3)));
    meeting.proposes('ben', renew('S', people(3), 'R'));
    const shown = publicRoom(meeting.room);
    const wire = meeting.log.map(publicRecorded);
    expect(JSON.stringify([shown, wire, meeting.box.circle?.standing])).not.toMatch(/"to":/);
    expect(shown.lasting.invitation?.inForce).toEqual({
      doorHash: 'R'.repeat(43),
      from: 'R'.repeat(87),
      letters: [],
    });
  });
});

describe('D8: an invitation that is not in force any more', () => {
  const renewed = () => {
    const meeting = new Meeting(people(4));
    meeting.agree('ana', renew('R'));
    return meeting;
  };

  test('D8, D9: lets one knock, also where the door is open', () => {
    const meeting = renewed();
    expect(typesOf(meeting.entersBy('F', 'mia'))).toEqual(['knocked']);
    expect(typesOf(meeting.entersBy('R', 'nora'))).toEqual(['seatTaken']);
    expect(typesOf(meeting.agree('ana', { kind: 'letIn' }))).toContain('seatTaken');
    expect(meeting.seat('mia').presence.kind).toBe('connected');
  });

  test('D8, D9: who sits there keeps the seat over a lost line, and who has left it knocks', () => {
    const meeting = renewed();
    meeting.loses('ben');
    expect(typesOf(meeting.entersBy('F', 'ben', 'ben-2'))).toEqual(['seatConnected']);
    meeting.does('cleo', 'leave');
    expect(typesOf(meeting.entersBy('F', 'cleo', 'cleo-2'))).toEqual(['knocked']);
    expect(typesOf(meeting.agree('ana', { kind: 'letIn' }))).toContain('seatConnected');
    expect(meeting.seat('cleo').presence.kind).toBe('connected');
  });

  test('D8: whoever knocked so is not seated when the door is unlocked', () => {
    const meeting = renewed();
    meeting.agree('ana', { kind: 'lock' });
    meeting.entersBy('F', 'mia');
    meeting.entersBy('R', 'nora');
    meeting.agree('ben', { kind: 'unlock' });
    expect(meeting.room.door.knocks.map(({ seat }) => seat)).toEqual(['mia']);
    expect(meeting.seat('nora').presence.kind).toBe('connected');
  });

  test('D8, D9: who was asked to leave has not even that', () => {
    const meeting = renewed();
    meeting.agree('ana', { kind: 'askToLeave', subjects: ['dora'] });
    expect(() => meeting.entersBy('F', 'dora', 'dora-2')).toThrow('askedToLeave');
  });

  test('D8: whoever waits so, and has found the one in force, comes in by it', () => {
    const meeting = renewed();
    meeting.entersBy('F', 'mia');
    expect(typesOf(meeting.entersBy('R', 'mia', 'mia-2'))).toEqual(['seatTaken']);
    expect(meeting.room.door.knocks).toEqual([]);
  });
});

describe('D2: it is objected to', () => {
  const member = () => {
    const meeting = new Meeting(people(3));
    meeting.agree('ana', renew('R'));
    meeting.agree('ben', renew('S', [], 'R'));
    meeting.agree('cleo', { kind: 'endMeeting' });
    const group = new Between(people(3), carriedFrom(meeting.room));
    group.circle = meeting.box.circle!;
    return group;
  };

  test('D2, D8: then the one before is in force again, and the other one only knocks', () => {
    const group = member();
    const [, second] = group.circle.standing;
    group.objects('ana', second!.id);
    expect(doorHashes(FIRST, group.lasting)).toEqual({
      inForce: 'R'.repeat(43),
      older: [FIRST, 'S'.repeat(43)],
    });
  });

  test('D2, D8: of two the later one stands, and with both undone it is as it was', () => {
    const group = member();
    const [first, second] = group.circle.standing;
    group.objects('ana', first!.id);
    expect(renewedHash(group.lasting)).toBe('S'.repeat(43));
    group.objects('ben', second!.id);
    expect(renewedHash(group.lasting)).toBeNull();
    expect(doorHashes(FIRST, group.lasting).inForce).toBe(FIRST);
  });

  test('D8: between meetings it cannot be asked', () => {
    const asked = { type: 'ask', action: renew('T', [], 'S') } as const;
    expect(member().refused('ana', asked as never)).toBe('inAMeeting');
  });
});

test('D8: what was kept before there were letterboxes is read as if it had none', () => {
  const { letterboxes: _none, ...before } = EMPTY_CIRCLE;
  expect(v.parse(Circle, before)).toEqual(EMPTY_CIRCLE);
  const carried = carriedByNew(USUAL_POLICY, null);
  expect(v.is(CarriedKept, carried)).toBe(true);
});

test('D8: of many letterboxes the spare ones of whoever has several go first, then the oldest', () => {
  const meeting = new Meeting(people(3));
  const kept = Array.from({ length: RULES.circle.letterboxes - 1 }, (_, index) => ({
    seat: `seat-${index}`,
    device: 'd'.repeat(43),
    sealed: 'l'.repeat(38),
  }));
  meeting.box = { ...meeting.box, circle: { ...EMPTY_CIRCLE, letterboxes: kept } };
  for (const letter of ['A', 'B']) meeting.leavesLetterbox('ana', letter);
  const seats = () => meeting.box.circle!.letterboxes.map(({ seat }) => seat);
  expect(seats().filter((seat) => seat === 'ana')).toHaveLength(1);
  expect(seats()).toHaveLength(RULES.circle.letterboxes);
  meeting.leavesLetterbox('ben');
  expect(seats()).not.toContain('seat-0');
  expect(seats()).toContain('seat-1');
});
