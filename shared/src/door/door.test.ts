import { describe, expect, test } from 'vitest';
import { RULES } from '../policy.ts';
import { presentSeats } from '../room/seats.ts';
import { Meeting, outcomeOf, typesOf } from '../testing/meeting.ts';
import { people, TWELVE } from '../testing/names.ts';
import { MINUTE, SECOND } from '../testing/times.ts';

/** Ana, Ben and Cleo behind a locked door. */
function locked(): Meeting {
  const meeting = new Meeting(people(3));
  meeting.agree('ana', { kind: 'lock' });
  return meeting;
}

const knocking = (meeting: Meeting) => meeting.room.door.knocks.map((knock) => knock.seat);

describe('D9: the door', () => {
  test('D9: stands open at first: whoever has the link sits down', () => {
    const meeting = new Meeting([]);
    expect(typesOf(meeting.enters('ana'))).toEqual(['seatTaken']);
  });

  test('D9: at most twelve seats', () => {
    const meeting = new Meeting(TWELVE);
    expect(meeting.cannotEnter('mia')).toBe('full');
    meeting.does('lia', 'leave');
    meeting.enters('mia');
    expect(meeting.cannotEnter('noa')).toBe('full');
  });

  test('D9: who has a seat and finds the table full has the next free one', () => {
    const meeting = new Meeting(TWELVE);
    meeting.does('lia', 'leave');
    meeting.enters('mia');
    expect(typesOf(meeting.enters('lia', 'lia-2'))).toEqual(['knocked', 'admitted']);
    expect(meeting.refused('ana', { type: 'propose', action: { kind: 'letIn' } })).toBe(
      'nobodyAtTheDoor',
    );
    expect(typesOf(meeting.does('mia', 'leave'))).toEqual(['seatLeft', 'seatConnected']);
    expect(meeting.seat('lia').presence).toMatchObject({ kind: 'connected', connection: 'lia-2' });
    expect(knocking(meeting)).toEqual([]);
  });

  test('D9: who is asked to leave while waiting for a free seat gets none', () => {
    const meeting = new Meeting(TWELVE);
    const id = meeting.proposes('ana', { kind: 'askToLeave', subjects: ['lia'] });
    meeting.does('lia', 'leave');
    meeting.enters('mia');
    meeting.enters('lia', 'lia-2');
    expect(knocking(meeting)).toEqual(['lia']);
    for (const { id: seat } of meeting.room.seats.slice(1, 10)) meeting.answers(seat, id, 'agree');
    expect(meeting.seat('lia').presence).toEqual({ kind: 'removed' });
    meeting.does('mia', 'leave');
    expect(meeting.seat('lia').presence).toEqual({ kind: 'removed' });
    expect(knocking(meeting)).toEqual([]);
  });

  test('D9: who is lost for under 15 s keeps the place, then it is free', () => {
    const meeting = new Meeting(TWELVE);
    meeting.loses('lia');
    expect(meeting.cannotEnter('mia')).toBe('full');
    meeting.enters('lia', 'lia-2');
    meeting.loses('lia');
    meeting.passes(15 * SECOND);
    meeting.enters('mia');
    expect(typesOf(meeting.enters('lia', 'lia-3'))).toEqual(['knocked', 'admitted']);
  });

  test('D9: a lock closes it to new seats only: whoever has one returns to it', () => {
    const meeting = locked();
    meeting.does('ben', 'leave');
    meeting.loses('cleo');
    meeting.passes(MINUTE);
    expect(typesOf(meeting.enters('ben', 'ben-2'))).toEqual(['seatConnected']);
    expect(typesOf(meeting.enters('cleo', 'cleo-2'))).toEqual(['seatConnected']);
  });

  test('D9: also a caller who redials', () => {
    const meeting = new Meeting(people(3));
    meeting.enters('phil', 'call-1', 'phone');
    meeting.agree('ana', { kind: 'lock' });
    meeting.loses('phil');
    meeting.passes(MINUTE);
    expect(typesOf(meeting.enters('phil', 'call-2', 'phone'))).toEqual(['seatConnected']);
    expect(meeting.seat('phil').by).toBe('phone');
  });

  test('D9: a removal closes it', () => {
    const meeting = new Meeting(people(4));
    meeting.agree('ana', { kind: 'askToLeave', subjects: ['dora'] });
    expect(meeting.room.door.closed).toBe('removal');
    expect(typesOf(meeting.enters('emil'))).toEqual(['knocked']);
  });

  test('D9: whoever was asked to leave needs let back in', () => {
    const meeting = new Meeting(people(4));
    meeting.agree('ana', { kind: 'askToLeave', subjects: ['dora'] });
    expect(meeting.cannotEnter('dora')).toBe('askedToLeave');
    expect(meeting.cannotEnter('dora', 'dora-2')).toBe('askedToLeave');
    meeting.agree('ana', { kind: 'letBackIn', subjects: ['dora'] });
    expect(typesOf(meeting.enters('dora', 'dora-3'))).toEqual(['seatConnected']);
  });

  test('D9: opening the door lets nobody back who was asked to leave', () => {
    const meeting = new Meeting(people(4));
    meeting.agree('ana', { kind: 'askToLeave', subjects: ['dora'] });
    meeting.agree('ana', { kind: 'unlock' });
    expect(meeting.room.door.closed).toBe(false);
    expect(meeting.cannotEnter('dora')).toBe('askedToLeave');
  });

  test('D9: let back in is about somebody who was asked to leave', () => {
    const meeting = new Meeting(people(3));
    const action = { kind: 'letBackIn' as const, subjects: ['cleo'] };
    expect(meeting.refused('ana', { type: 'propose', action })).toBe('unknownSubject');
    meeting.enters('dora');
    meeting.agree('ana', { kind: 'askToLeave', subjects: ['dora'] });
    for (const subjects of [['nobody'], ['dora', 'cleo'], ['cleo', 'dora']]) {
      const both = { kind: 'letBackIn' as const, subjects };
      expect(meeting.refused('ana', { type: 'propose', action: both })).toBe('unknownSubject');
    }
  });

  test('D9: all who wait are one question, and whoever comes later is another', () => {
    const meeting = locked();
    meeting.enters('dora');
    meeting.enters('emil');
    const id = meeting.proposes('ana', { kind: 'letIn' });
    expect(meeting.room.proposals[0]?.subjects).toEqual(['dora', 'emil']);
    meeting.enters('fati');
    meeting.answers('ben', id, 'agree');
    const events = meeting.answers('cleo', id, 'agree');
    expect(typesOf(events).slice(-2)).toEqual(['seatTaken', 'seatTaken']);
    expect(knocking(meeting)).toEqual(['fati']);
    expect(meeting.room.door.closed).toBe('lock');
    meeting.agree('ben', { kind: 'letIn' });
    expect(knocking(meeting)).toEqual([]);
  });

  test('D9: with nobody at the door there is nobody to let in', () => {
    const action = { kind: 'letIn' } as const;
    expect(locked().refused('ana', { type: 'propose', action })).toBe('nobodyAtTheDoor');
  });

  test('D9: whoever stands at the door has no seat to act from', () => {
    const meeting = locked();
    meeting.enters('dora');
    expect(meeting.refused('dora', { type: 'propose', action: { kind: 'letIn' } })).toBe(
      'notSeated',
    );
  });

  test('D9: let in while away from the door: the way is free on coming back, once', () => {
    const meeting = locked();
    meeting.enters('dora');
    const id = meeting.proposes('ana', { kind: 'letIn' });
    meeting.loses('dora');
    expect(knocking(meeting)).toEqual([]);
    meeting.answers('ben', id, 'agree');
    expect(typesOf(meeting.answers('cleo', id, 'agree'))).toContain('admitted');
    expect(typesOf(meeting.enters('dora', 'dora-2'))).toEqual(['seatTaken']);
    expect(meeting.room.door.admitted).toEqual([]);
  });

  test('D9: let in while no seat is free: the way is free as soon as one is', () => {
    const meeting = new Meeting(TWELVE);
    meeting.agree('ana', { kind: 'lock' });
    meeting.enters('mia');
    expect(typesOf(meeting.agree('ana', { kind: 'letIn' })).at(-1)).toBe('admitted');
    meeting.enters('nora');
    expect(typesOf(meeting.does('lia', 'leave'))).toEqual(['seatLeft', 'seatTaken']);
    expect(presentSeats(meeting.room).map((seat) => seat.id)).toContain('mia');
    expect(knocking(meeting)).toEqual(['nora']);
    expect(meeting.room.door.admitted).toEqual([]);
  });

  test('D9: the door opens while no seat is free: who waits comes in as soon as one is', () => {
    const meeting = new Meeting(TWELVE);
    meeting.agree('ana', { kind: 'lock' });
    meeting.enters('mia');
    meeting.agree('ana', { kind: 'unlock' });
    meeting.loses('lia');
    expect(typesOf(meeting.passes(15 * SECOND))).toEqual(['seatAway', 'seatTaken']);
  });

  test('D9: not let in, they wait on and may ask again by another', () => {
    const meeting = locked();
    meeting.enters('dora');
    const id = meeting.proposes('ana', { kind: 'letIn' });
    expect(outcomeOf(meeting.answers('ben', id, 'disagree'))).toBeUndefined();
    expect(outcomeOf(meeting.answers('cleo', id, 'agree'))).toBe('notPassed');
    expect(knocking(meeting)).toEqual(['dora']);
    meeting.proposes('ben', { kind: 'letIn' });
  });

  test('D9: a knock again by a newer tab is one knock, and the older tab’s end says nothing', () => {
    const meeting = locked();
    meeting.enters('dora', 'dora-1');
    expect(meeting.enters('dora', 'dora-1')).toEqual([]);
    meeting.enters('dora', 'dora-2');
    expect(knocking(meeting)).toEqual(['dora']);
    expect(meeting.loses('dora', 'dora-1')).toEqual([]);
    expect(typesOf(meeting.loses('dora', 'dora-2'))).toEqual(['knockWithdrawn']);
  });

  test('D9: another’s knock is not touched by a newer tab, the same tab again, or a line that is gone', () => {
    const meeting = locked();
    meeting.enters('dora');
    meeting.enters('emil');
    expect(meeting.enters('emil')).toEqual([]);
    expect(typesOf(meeting.loses('emil'))).toEqual(['knockWithdrawn']);
    expect(knocking(meeting)).toEqual(['dora']);
  });

  test('D9: each is seated on their own line, in whatever order they knocked again', () => {
    const meeting = locked();
    meeting.enters('dora');
    meeting.enters('emil');
    const id = meeting.proposes('ana', { kind: 'letIn' });
    meeting.enters('dora', 'dora-2');
    expect(knocking(meeting)).toEqual(['emil', 'dora']);
    meeting.answers('ben', id, 'agree');
    meeting.answers('cleo', id, 'agree');
    expect(meeting.seat('dora').presence).toMatchObject({ connection: 'dora-2' });
    expect(meeting.seat('emil').presence).toMatchObject({ connection: 'emil-1' });
  });

  test('D9: one who is seated meanwhile leaves the question to the others, and needs no second leave', () => {
    const meeting = locked();
    meeting.enters('dora');
    meeting.enters('emil');
    const id = meeting.proposes('ana', { kind: 'letIn' });
    meeting.loses('emil');
    const opened = meeting.agree('ana', { kind: 'unlock' });
    expect(typesOf(opened).slice(-2)).toEqual(['doorOpened', 'seatTaken']);
    meeting.answers('ben', id, 'agree');
    expect(meeting.answers('cleo', id, 'agree').slice(-2)).toMatchObject([
      { type: 'proposalClosed', outcome: 'passed' },
      { type: 'admitted', seat: 'emil' },
    ]);
    expect(meeting.room.door.admitted).toEqual(['emil']);
  });

  test('D9: the way of one who was let in stays free when another takes theirs', () => {
    const meeting = locked();
    meeting.enters('dora');
    meeting.enters('emil');
    const id = meeting.proposes('ana', { kind: 'letIn' });
    meeting.loses('dora');
    meeting.loses('emil');
    meeting.answers('ben', id, 'agree');
    meeting.answers('cleo', id, 'agree');
    meeting.enters('dora', 'dora-2');
    expect(meeting.room.door.admitted).toEqual(['emil']);
    expect(typesOf(meeting.enters('emil', 'emil-2'))).toEqual(['seatTaken']);
  });

  test('D9: a removal behind a locked door closes nothing anew', () => {
    const meeting = new Meeting(people(4));
    meeting.agree('ana', { kind: 'lock' });
    const events = meeting.agree('ana', { kind: 'askToLeave', subjects: ['dora'] });
    expect(typesOf(events).at(-1)).toBe('seatRemoved');
    expect(meeting.room.door.closed).toBe('lock');
  });

  test('D9: twelve may wait at the door', () => {
    const meeting = locked();
    for (const seat of TWELVE) meeting.enters(`other-${seat}`);
    expect(meeting.cannotEnter('one-more')).toBe('full');
    // Who is among them may knock again from a newer tab.
    expect(typesOf(meeting.enters('other-ben', 'newer-tab'))).toEqual(['knocked']);
  });

  test('D8, D9: unlock is a group decision, and whoever waits comes in', () => {
    const meeting = locked();
    meeting.enters('dora');
    const events = meeting.agree('ana', { kind: 'unlock' });
    expect(typesOf(events).slice(-2)).toEqual(['doorOpened', 'seatTaken']);
    expect(typesOf(meeting.enters('emil'))).toEqual(['seatTaken']);
  });

  test('D9: to lock what a removal has closed, or to unlock what is open, is idle', () => {
    const meeting = new Meeting(people(5));
    const lock = meeting.proposes('ana', { kind: 'lock' });
    const events = meeting.agree('ben', { kind: 'askToLeave', subjects: ['emil'] });
    expect(events.at(-1)).toMatchObject({ proposal: lock, outcome: 'overtaken' });
    expect(meeting.refused('ana', { type: 'propose', action: { kind: 'lock' } })).toBe('alreadySo');
  });

  test('D9: the questions about who waits are overtaken when the door opens', () => {
    const meeting = locked();
    meeting.enters('dora');
    const id = meeting.proposes('ben', { kind: 'letIn' });
    const events = meeting.agree('ana', { kind: 'unlock' });
    expect(events.at(-1)).toMatchObject({ proposal: id, outcome: 'overtaken' });
  });

  test('D9: fresh browsers coming and going fill no memory, and forget nobody who was asked to leave', () => {
    const meeting = new Meeting(people(4));
    meeting.agree('ana', { kind: 'askToLeave', subjects: ['dora'] });
    meeting.agree('ana', { kind: 'unlock' });
    for (let n = 0; n < 100; n += 1) {
      meeting.enters(`fresh-${n}`);
      meeting.does(`fresh-${n}`, 'leave');
    }
    expect(meeting.room.seats.length).toBeLessThanOrEqual(RULES.remembered);
    expect(meeting.seat('dora').presence.kind).toBe('removed');
    expect(presentSeats(meeting.room).map((seat) => seat.id)).toEqual(people(3));
  });
});
