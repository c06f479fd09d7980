import { expect, test } from 'vitest';
import { RULES } from '../policy.ts';
import { Between } from '../testing/between.ts';
import { Meeting } from '../testing/meeting.ts';
import { people, sealed } from '../testing/names.ts';
import { MINUTE } from '../testing/times.ts';
import { EMPTY_CIRCLE, type Circle } from './circle.ts';
import { countMeeting, membersOf } from './members.ts';

/** A meeting that begins with this circle, and what it leaves behind. */
function meetingOf(seats: readonly string[], circle: Circle = EMPTY_CIRCLE): Meeting {
  const meeting = new Meeting([]);
  meeting.box = { ...meeting.box, circle };
  for (const seat of seats) meeting.enters(seat);
  meeting.passes(2 * MINUTE);
  return meeting;
}
function afterMeeting(seats: readonly string[], before: Circle = EMPTY_CIRCLE): Circle {
  const meeting = meetingOf(seats, before);
  meeting.agree(seats[0] ?? '', { kind: 'endMeeting' });
  return circleOf(meeting);
}
function circleOf({ box }: Meeting): Circle {
  if (box.circle === undefined) throw new Error('nothing is known of the circle');
  return box.circle;
}

test('D2: whoever was seated in the first meeting is a member, whoever came later after their second', () => {
  const first = afterMeeting(people(3));
  expect(membersOf(first)).toEqual(['ana', 'ben', 'cleo']);
  const second = afterMeeting(['ana', 'ben', 'dora', 'emil'], first);
  expect(membersOf(second)).toEqual(['ana', 'ben', 'cleo']);
  const third = afterMeeting(['dora', 'ana', 'ben', 'fati'], second);
  expect(membersOf(third)).toEqual(['ana', 'ben', 'cleo', 'dora']);
});

test('D2: a meeting of two does not count, and so is not the first', () => {
  const none = afterMeeting(people(2));
  expect(none).toEqual(EMPTY_CIRCLE);
  expect(membersOf(afterMeeting(['cleo', 'dora', 'emil'], none))).toEqual(['cleo', 'dora', 'emil']);
});

test('D2: nobody is counted twice for one meeting, however often they come back', () => {
  const first = afterMeeting(people(3));
  const meeting = meetingOf(people(3), first);
  for (const line of ['dora-1', 'dora-2', 'dora-3']) {
    meeting.enters('dora', line);
    meeting.does('dora', 'leave');
  }
  meeting.agree('ana', { kind: 'endMeeting' });
  expect(membersOf(circleOf(meeting))).toEqual(['ana', 'ben', 'cleo']);
});

test('D2, F12: a meeting that nobody ended counts as well', () => {
  const meeting = meetingOf(people(4));
  for (const seat of people(4)) meeting.does(seat, 'leave');
  meeting.passes(RULES.emptyMs);
  expect(meeting.room.floor.kind).toBe('ended');
  expect(membersOf(circleOf(meeting))).toEqual(people(4));
});

test('D2: whoever was asked to leave is not counted for that meeting', () => {
  const meeting = meetingOf(people(5));
  meeting.agree('ana', { kind: 'askToLeave', subjects: ['emil'] });
  meeting.agree('ana', { kind: 'endMeeting' });
  expect(membersOf(circleOf(meeting))).toEqual(people(4));
});

test('D2: no member is forgotten for newcomers, and of those the one who came longest ago goes first', () => {
  const { remembered } = RULES.circle;
  const seated = (count: number, letter: string, member: boolean) =>
    Array.from({ length: count }, (_, index) => ({ seat: `${letter}${index}`, member }));
  const full = {
    ...EMPTY_CIRCLE,
    seated: [...seated(remembered - 2, 'm', true), ...seated(2, 'n', false)],
  };
  const here = (id: string) => meetingOf([id]).seat(id);
  const after = countMeeting(full, { seats: ['m0', 'x', 'y', 'z'].map(here) });
  expect(membersOf(after)).toEqual(membersOf(full));
  expect(after.seated.filter(({ member }) => !member).map(({ seat }) => seat)).toEqual(['y', 'z']);
});

test('D2: who leaves the group in a meeting leaves the table, is not counted at its end, and is not there any more', () => {
  const first = afterMeeting(people(4));
  const meeting = meetingOf(people(4), first);
  const asked = {
    seat: 'dora',
    command: { type: 'leaveGroup' },
    mark: 'm'.repeat(43),
    name: null,
  } as const;
  const decision = meeting.takes({ actor: 'group', command: { type: 'group', asked } });
  expect(decision.ok && decision.events).toEqual([{ type: 'seatLeft', seat: 'dora' }]);
  expect(membersOf(circleOf(meeting))).toEqual(people(3));
  meeting.agree('ana', { kind: 'endMeeting' });
  expect(circleOf(meeting).seated.map(({ seat }) => seat)).toEqual(people(3));
  expect(circleOf(meeting).gone).toEqual([]);
});

test('D2: of who leaves the group nothing is kept, whatever they did', () => {
  const group = new Between(people(4));
  const asked = group.asks('dora', { kind: 'freeText', text: sealed('W') });
  group.answers('ana', asked, 'standAside');
  const decision = group.agree('ana', { kind: 'changePolicy', number: 'voteSeconds', value: 90 });
  group.objects('dora', decision);
  group.answers('dora', group.asks('ben', { kind: 'refusePhones' }), 'standAside');
  expect(JSON.stringify(group.circle)).toContain('"dora"');
  expect(group.circle.names.map(({ seat }) => seat)).toEqual(['ana', 'ben', 'dora']);
  group.does('dora', { type: 'leaveGroup' });
  expect(JSON.stringify(group.circle)).not.toContain('dora');
  expect(JSON.stringify(group.circle)).not.toContain(sealed('d'));
  // What they asked is open still, and what they objected to stays undone.
  expect(group.circle.questions.map(({ id }) => id)).toContain(asked);
  expect(group.lasting.policy.voteSeconds).toBe(60);
});
