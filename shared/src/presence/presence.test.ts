import { describe, expect, test } from 'vitest';
import { RULES } from '../policy.ts';
import { Meeting, outcomeOf, typesOf } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { MINUTE } from '../testing/times.ts';

/** Strangers come and go until so many seats are remembered. */
function comeAndGo(meeting: Meeting, until: number): void {
  for (let n = 0; n < until; n += 1) {
    meeting.enters(`stranger-${n}`);
    meeting.does(`stranger-${n}`, 'leave');
  }
}

const isRemembered = (meeting: Meeting, seat: string) =>
  meeting.room.seats.some(({ id }) => id === seat);

describe('D9: the seats that are remembered', () => {
  test('D9: who was muted and left is not forgotten: whoever comes is seated beside them all', () => {
    const meeting = new Meeting(people(3));
    for (let n = 3; n < RULES.remembered; n += 1) {
      meeting.enters(`stranger-${n}`);
      meeting.agree('ana', { kind: 'mute', subjects: [`stranger-${n}`] });
      meeting.does(`stranger-${n}`, 'leave');
    }
    expect(typesOf(meeting.enters('dora'))).toEqual(['seatTaken']);
    expect(meeting.room.seats).toHaveLength(RULES.remembered + 1);
  });

  test('D4, D9: a vote about somebody goes on when they have left and are forgotten', () => {
    const meeting = new Meeting(people(5));
    const votes = [
      meeting.proposes('ana', { kind: 'mute', subjects: ['dora'] }),
      meeting.proposes('ana', { kind: 'askToLeave', subjects: ['emil'] }),
    ];
    meeting.does('dora', 'leave');
    meeting.does('emil', 'leave');
    comeAndGo(meeting, RULES.remembered);
    expect(['dora', 'emil'].filter((seat) => isRemembered(meeting, seat))).toEqual([]);
    for (const id of votes) {
      meeting.answers('ben', id, 'agree');
      expect(outcomeOf(meeting.answers('cleo', id, 'agree'))).toBe('passed');
    }
  });

  test('D4, D9: to let speak again, too, for whom of its subjects is not forgotten', () => {
    const meeting = new Meeting(people(6));
    meeting.agree('ana', { kind: 'mute', subjects: ['emil'] });
    meeting.passes(MINUTE);
    meeting.agree('ana', { kind: 'mute', subjects: ['fati'] });
    meeting.does('emil', 'leave');
    meeting.passes(RULES.muteMs - MINUTE - 1);
    const id = meeting.proposes('ana', { kind: 'letSpeakAgain', subjects: ['emil', 'fati'] });
    expect(typesOf(meeting.passes(1))).toEqual(['seatUnmuted']);
    comeAndGo(meeting, RULES.remembered);
    expect(isRemembered(meeting, 'emil')).toBe(false);
    meeting.answers('ben', id, 'agree');
    expect(meeting.answers('cleo', id, 'agree').at(-1)).toEqual({
      type: 'seatUnmuted',
      seat: 'fati',
    });
  });
});

test('F12: one who stays keeps the meeting open, however many have gone', () => {
  const meeting = new Meeting(people(3));
  meeting.does('ben', 'leave');
  meeting.loses('cleo');
  meeting.passes(RULES.emptyMs);
  expect(meeting.room.floor.kind).toBe('gathering');
});
