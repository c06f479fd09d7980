import { describe, expect, test } from 'vitest';
import { carriedBy } from '../testing/happenings.ts';
import { Meeting, typesOf } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { MINUTE, SECOND } from '../testing/times.ts';
import { heardMs } from './queue.ts';

/** A group with one agreement; turns last 60 s. */
function gathered(count = 3, agreements = 1): Meeting {
  return new Meeting(people(count), {
    carried: carriedBy({ agreements }),
    turnSeconds: 60,
  });
}

/** Whoever is offered a turn passes, until nobody is. */
function passAll(meeting: Meeting): string[] {
  const types: string[] = [];
  while (meeting.stage.startsWith('offer ')) {
    types.push(...typesOf(meeting.does(meeting.stage.slice('offer '.length), 'pass')));
  }
  return types;
}

describe('D8: a reading of the agreements', () => {
  function reading(count = 3): Meeting {
    const meeting = gathered(count);
    meeting.agree('ana', { kind: 'beginReading' });
    return meeting;
  }

  test('D8: is a round, begun like one', () => {
    const meeting = gathered();
    const events = meeting.agree('ana', { kind: 'beginReading' });
    expect(events.slice(-2)).toEqual([
      {
        type: 'roundBegan',
        part: 'reading',
        prompt: null,
        turnSeconds: 60,
        first: 'ana',
        direction: 'onward',
        order: ['ana', 'ben', 'cleo'],
      },
      { type: 'turnOffered', seat: 'ana', until: meeting.now + 30 * SECOND, turnMs: 60 * SECOND },
    ]);
  });

  test('D8: the first to take the turn reads, then it is over', () => {
    const meeting = reading();
    meeting.does('ana', 'pass');
    meeting.does('ben', 'speak');
    meeting.passes(30 * SECOND);
    expect(typesOf(meeting.does('ben', 'finish'))).toEqual(['turnFinished', 'roundEnded']);
    expect(meeting.room.floor.kind).toBe('gathering');
  });

  test('D8: it is over when all have passed', () => {
    const meeting = reading();
    expect(passAll(meeting).at(-1)).toBe('roundEnded');
  });

  test('D8, F11: read to the end in a quiet, nobody reads after it who was back in time', () => {
    const meeting = reading();
    meeting.does('ana', 'speak');
    meeting.does('ben', 'hold');
    meeting.does('ana', 'finish');
    meeting.does('cleo', 'rest');
    meeting.does('cleo', 'return');
    expect(typesOf(meeting.passes(60 * SECOND))).toEqual(['quietEnded', 'roundEnded']);
  });

  test('D8, F7: whoever is cut off while reading leaves it to the next', () => {
    const meeting = reading();
    meeting.does('ana', 'speak');
    meeting.loses('ana');
    meeting.passes(15 * SECOND);
    expect(meeting.stage).toBe('offer ben');
  });

  test('D8, F3: the next round begins where it would have begun', () => {
    const meeting = gathered();
    meeting.beginsRound();
    passAll(meeting);
    const { rotation, roundsBegun } = meeting.room;
    meeting.agree('ben', { kind: 'beginReading' });
    passAll(meeting);
    expect(meeting.room).toMatchObject({ rotation, roundsBegun });
    meeting.passes(5 * MINUTE);
    meeting.beginsRound();
    expect(meeting.stage).toBe('offer ben');
    expect(meeting.room.roundsBegun).toBe(roundsBegun + 1);
  });

  test('D8, F9: reading adds to nobody’s time, finished or cut off', () => {
    const meeting = reading();
    meeting.does('ana', 'speak');
    meeting.passes(20 * SECOND);
    meeting.loses('ana');
    meeting.passes(15 * SECOND);
    meeting.does('ben', 'speak');
    meeting.passes(20 * SECOND);
    meeting.does('ben', 'finish');
    expect(meeting.room.seats.map(heardMs)).toEqual([0, 0, 0]);
  });

  test('D8, F11: read to the end in a quiet, it is over for whoever comes in the quiet, too', () => {
    const meeting = gathered();
    meeting.agree('ana', { kind: 'beginReading' });
    meeting.does('ana', 'speak');
    meeting.does('ben', 'hold');
    meeting.does('ana', 'finish');
    meeting.enters('zoe');
    expect(typesOf(meeting.passes(61 * SECOND))).toEqual(['quietEnded', 'roundEnded']);
  });

  test('D8: without agreements there is none', () => {
    const meeting = gathered(3, 0);
    expect(meeting.refused('ana', { type: 'propose', action: { kind: 'beginReading' } })).toBe(
      'nothingToRead',
    );
  });

  test('D6, D8: awaited, and the last agreement dropped meanwhile: the reading is dropped', () => {
    const meeting = gathered();
    meeting.agree('ana', { kind: 'beginSharing' });
    meeting.does('ana', 'raiseHand');
    meeting.does('ana', 'speak');
    meeting.agree('ben', { kind: 'beginReading' });
    meeting.agree('cleo', { kind: 'dropAgreement', agreement: 1 });
    expect(typesOf(meeting.does('ana', 'finish'))).toEqual(['turnFinished', 'changeDropped']);
    expect(meeting.stage).toBe('sharing');
  });
});
