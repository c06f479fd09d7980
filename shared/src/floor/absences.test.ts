import { describe, expect, test } from 'vitest';
import { Meeting, typesOf } from '../testing/meeting.ts';
import { MINUTE, SECOND } from '../testing/times.ts';
import { voiceOf } from './speech.ts';

/** Ana has a turn of 60 s, Ben and Cleo wait. */
function inTurn(): Meeting {
  const meeting = new Meeting(['ana', 'ben', 'cleo'], { turnSeconds: 60 });
  meeting.beginsRound();
  meeting.does('ana', 'speak');
  return meeting;
}

function inOffer(): Meeting {
  const meeting = new Meeting(['ana', 'ben', 'cleo'], { turnSeconds: 60 });
  meeting.beginsRound();
  return meeting;
}

describe('F7: a lost connection', () => {
  test('F7: stops the turn’s clock, and closes the voice that cannot be heard anyway', () => {
    const meeting = inTurn();
    meeting.passes(20 * SECOND);
    meeting.loses('ana');
    expect(voiceOf(meeting.room, 'ana')).toBe('closed');
    meeting.passes(14 * SECOND);
    meeting.enters('ana', 'ana-2');
    expect(voiceOf(meeting.room, 'ana')).toBe('open');
    expect(meeting.passes(50 * SECOND - 1)).toEqual([]);
    expect(typesOf(meeting.passes(1))).toContain('turnFinished');
    expect(meeting.seat('ana').spokenMs).toBe(70 * SECOND);
  });

  test('F7: after 15 s the floor moves on; the turn is offered again at the end with the time left', () => {
    const meeting = inTurn();
    meeting.passes(20 * SECOND);
    meeting.loses('ana');
    expect(meeting.passes(15 * SECOND - 1)).toEqual([]);
    expect(typesOf(meeting.passes(1))).toEqual(['seatAway', 'turnInterrupted', 'turnOffered']);
    expect(meeting.waiting).toEqual(['cleo']);
    meeting.enters('ana', 'ana-2');
    expect(meeting.waiting).toEqual(['cleo', 'ana']);
    meeting.does('ben', 'pass');
    const events = meeting.does('cleo', 'pass');
    expect(events.at(-1)).toMatchObject({ type: 'turnOffered', seat: 'ana', turnMs: 40 * SECOND });
    meeting.does('ana', 'speak');
    expect(meeting.passes(50 * SECOND - 1)).toEqual([]);
    expect(typesOf(meeting.passes(1))).toEqual(['turnFinished', 'roundEnded']);
    expect(meeting.seat('ana').spokenMs).toBe(70 * SECOND);
  });

  test('F7: not back when the round ends: it has lapsed', () => {
    const meeting = inTurn();
    meeting.loses('ana');
    meeting.passes(15 * SECOND);
    meeting.does('ben', 'pass');
    expect(typesOf(meeting.does('cleo', 'pass'))).toEqual(['turnPassed', 'roundEnded']);
    expect(meeting.enters('ana')).toMatchObject([{ type: 'seatConnected' }]);
    expect(meeting.room.floor).toEqual({ kind: 'gathering' });
  });

  test('F7: the 15 s count over the whole turn', () => {
    const meeting = inTurn();
    meeting.loses('ana');
    meeting.passes(9 * SECOND);
    meeting.enters('ana', 'ana-2');
    meeting.passes(10 * SECOND);
    meeting.loses('ana');
    expect(meeting.passes(6 * SECOND - 1)).toEqual([]);
    expect(meeting.passes(1)).toMatchObject([
      { type: 'turnInterrupted', seat: 'ana', leftMs: 50 * SECOND },
      { type: 'turnOffered', seat: 'ben' },
    ]);
    expect(meeting.waiting).toEqual(['cleo', 'ana']);
  });

  test('F7: interrupted twice, the turn is over', () => {
    const meeting = inTurn();
    meeting.passes(10 * SECOND);
    meeting.loses('ana');
    meeting.passes(15 * SECOND);
    meeting.enters('ana', 'ana-2');
    meeting.does('ben', 'pass');
    meeting.does('cleo', 'pass');
    meeting.does('ana', 'speak');
    meeting.passes(10 * SECOND);
    meeting.loses('ana');
    expect(typesOf(meeting.passes(15 * SECOND))).toEqual([
      'seatAway',
      'turnFinished',
      'roundEnded',
    ]);
    expect(meeting.seat('ana').spokenMs).toBe(20 * SECOND);
  });

  test('F7: lost in the grace, there is no time left to offer again', () => {
    const meeting = inTurn();
    meeting.passes(65 * SECOND);
    meeting.loses('ana');
    expect(typesOf(meeting.passes(15 * SECOND))).toEqual([
      'seatAway',
      'turnFinished',
      'turnOffered',
    ]);
  });

  test('F7: back within the grace, the grace goes on where it stopped', () => {
    const meeting = inTurn();
    meeting.passes(65 * SECOND);
    meeting.loses('ana');
    meeting.passes(10 * SECOND);
    meeting.enters('ana');
    expect(meeting.passes(5 * SECOND - 1)).toEqual([]);
    expect(typesOf(meeting.passes(1))).toContain('turnFinished');
  });

  test('F7: lost while more time is asked for: it is granted all the same', () => {
    const meeting = inTurn();
    meeting.does('ana', 'moreTime');
    meeting.loses('ana');
    expect(typesOf(meeting.passes(8 * SECOND))).toEqual(['moreTimeGranted']);
    expect(meeting.passes(7 * SECOND)).toMatchObject([
      { type: 'seatAway' },
      { type: 'turnInterrupted', leftMs: 120 * SECOND },
      { type: 'turnOffered' },
    ]);
  });

  test('F7: lost in an offer and back within 15 s: the offer still stands', () => {
    const meeting = inOffer();
    meeting.passes(5 * SECOND);
    meeting.loses('ana');
    expect(voiceOf(meeting.room, 'ana')).toBe('closed');
    meeting.passes(15 * SECOND - 1);
    meeting.enters('ana', 'ana-2');
    expect(voiceOf(meeting.room, 'ana')).toBe('offered');
    expect(typesOf(meeting.passes(10 * SECOND + 1))).toEqual(['turnPostponed', 'turnOffered']);
  });

  test('F7: lost in an offer for 15 s: it moves on, and is made again on coming back', () => {
    const meeting = inOffer();
    meeting.loses('ana');
    expect(typesOf(meeting.passes(15 * SECOND))).toEqual([
      'seatAway',
      'offerWithdrawn',
      'turnOffered',
    ]);
    meeting.enters('ana', 'ana-2');
    expect(meeting.waiting).toEqual(['cleo', 'ana']);
  });

  test('F4, H4: two who dodge their offers in turns cannot keep a round from ending', () => {
    const meeting = inOffer();
    let offers = 0;
    while (meeting.room.floor.kind === 'round' && offers < 50) {
      const stage = meeting.room.floor.round.stage;
      if (stage === null) throw new Error('a round without an offer');
      offers += 1;
      // Whoever is offered the turn rests, and returns as soon as somebody else is offered it.
      meeting.does(stage.seat, 'rest');
      meeting.does(stage.seat, 'return');
    }
    expect(meeting.room.floor.kind).toBe('gathering');
    expect(offers).toBe(6);
  });

  test('F7: whoever waits for a turn and is away is left out, and comes last on return', () => {
    const meeting = inTurn();
    meeting.loses('ben');
    meeting.passes(15 * SECOND);
    expect(meeting.waiting).toEqual(['cleo']);
    meeting.enters('ben', 'ben-2');
    expect(meeting.waiting).toEqual(['cleo', 'ben']);
  });

  test('F7: without a line nothing can be pressed', () => {
    const meeting = inTurn();
    meeting.loses('ana');
    expect(meeting.refused('ana', 'finish')).toBe('notPresent');
    meeting.passes(MINUTE);
    expect(meeting.refused('ana', 'finish')).toBe('notPresent');
  });

  test('F7: a newer tab takes over, and the turn runs on', () => {
    const meeting = inTurn();
    meeting.passes(10 * SECOND);
    expect(typesOf(meeting.enters('ana', 'ana-2'))).toEqual(['seatConnected']);
    expect(meeting.refused('ana', 'finish', 'ana-1')).toBe('olderTab');
    expect(meeting.passes(60 * SECOND - 1)).toEqual([]);
    meeting.does('ana', 'finish', 'ana-2');
  });

  test('F7: the late end of the older tab’s line loses nothing', () => {
    const meeting = inTurn();
    meeting.enters('ana', 'ana-2');
    expect(meeting.loses('ana', 'ana-1')).toEqual([]);
    expect(meeting.seat('ana').presence).toMatchObject({ kind: 'connected', connection: 'ana-2' });
  });

  test('F7: a line reported twice is one line; a loss reported twice is one loss', () => {
    const meeting = inTurn();
    expect(meeting.enters('ana', 'ana-1')).toEqual([]);
    meeting.loses('ana', 'ana-1');
    expect(meeting.loses('ana', 'ana-1')).toEqual([]);
    expect(meeting.loses('stranger')).toEqual([]);
  });

  test('F7: a late clock decides before the command does', () => {
    const meeting = inTurn();
    meeting.loses('ana');
    meeting.now += 16 * SECOND;
    expect(typesOf(meeting.enters('ana', 'ana-2'))).toEqual([
      'seatAway',
      'turnInterrupted',
      'turnOffered',
      'seatConnected',
    ]);
  });
});

describe('F8: arriving, resting, leaving', () => {
  test('F8: whoever arrives in an offer or a turn is offered one at the round’s end', () => {
    const meeting = inOffer();
    meeting.enters('dora');
    expect(meeting.waiting).toEqual(['ben', 'cleo', 'dora']);
    meeting.does('ana', 'speak');
    meeting.enters('emil');
    expect(meeting.waiting).toEqual(['ben', 'cleo', 'dora', 'emil']);
  });

  test('F8: whoever arrives behind a Later comes behind it', () => {
    const meeting = inOffer();
    meeting.does('ana', 'later');
    meeting.enters('dora');
    expect(meeting.waiting).toEqual(['cleo', 'ana', 'dora']);
  });

  test('F8: resting keeps the seat, is offered nothing, and ends with one key', () => {
    const meeting = inTurn();
    meeting.does('ben', 'rest');
    expect(meeting.waiting).toEqual(['cleo']);
    expect(meeting.room.seats.map((seat) => seat.id)).toEqual(['ana', 'ben', 'cleo']);
    meeting.does('ben', 'return');
    expect(meeting.waiting).toEqual(['cleo', 'ben']);
  });

  test('F8: resting during one’s offer moves on, and returning brings it again', () => {
    const meeting = inOffer();
    expect(typesOf(meeting.does('ana', 'rest'))).toEqual([
      'seatRested',
      'offerWithdrawn',
      'turnOffered',
    ]);
    meeting.does('ana', 'return');
    expect(meeting.waiting).toEqual(['cleo', 'ana']);
  });

  test('F8: resting during one’s turn ends it, and there is no second one', () => {
    const meeting = inTurn();
    meeting.passes(20 * SECOND);
    expect(typesOf(meeting.does('ana', 'rest'))).toEqual([
      'seatRested',
      'turnFinished',
      'turnOffered',
    ]);
    expect(meeting.seat('ana').spokenMs).toBe(20 * SECOND);
    meeting.does('ana', 'return');
    expect(meeting.waiting).toEqual(['cleo']);
  });

  test('F8: whoever rests cannot rest, who does not cannot return', () => {
    const meeting = new Meeting(['ana', 'ben']);
    expect(meeting.refused('ana', 'return')).toBe('notResting');
    meeting.does('ana', 'rest');
    expect(meeting.refused('ana', 'rest')).toBe('alreadyResting');
  });

  test('F8: leaving needs nobody’s leave: in an offer, in a turn, while waiting', () => {
    const meeting = inOffer();
    meeting.does('cleo', 'leave');
    expect(meeting.waiting).toEqual(['ben']);
    expect(typesOf(meeting.does('ana', 'leave'))).toEqual([
      'seatLeft',
      'offerWithdrawn',
      'turnOffered',
    ]);
    meeting.does('ben', 'speak');
    expect(typesOf(meeting.does('ben', 'leave'))).toEqual([
      'seatLeft',
      'turnFinished',
      'roundEnded',
    ]);
  });

  test('F8: leaving and coming back gives no second turn', () => {
    const meeting = inOffer();
    meeting.does('ana', 'pass');
    meeting.does('ana', 'leave');
    meeting.enters('ana', 'ana-2');
    expect(meeting.waiting).toEqual(['cleo']);
  });

  test('F8: leaving before one’s turn and coming back keeps it, at the end', () => {
    const meeting = inTurn();
    meeting.does('ben', 'leave');
    expect(meeting.refused('ben', 'rest')).toBe('notPresent');
    meeting.enters('ben', 'ben-2');
    expect(meeting.waiting).toEqual(['cleo', 'ben']);
  });

  test('F8: who never sat down has nothing to press', () => {
    expect(inTurn().refused('dora', 'rest')).toBe('notSeated');
  });
});

describe('F12: the end of a meeting', () => {
  test('F12: 15 minutes without a connected seat', () => {
    const meeting = new Meeting(['ana', 'ben']);
    meeting.does('ben', 'leave');
    meeting.loses('ana');
    meeting.passes(15 * MINUTE - 1);
    expect(meeting.room.floor.kind).toBe('gathering');
    meeting.passes(1);
    expect(meeting.room.floor).toMatchObject({ kind: 'ended', because: 'empty' });
  });

  test('F12: a meeting nobody ever enters ends too', () => {
    const meeting = new Meeting([]);
    meeting.passes(15 * MINUTE);
    expect(meeting.room.floor).toMatchObject({ kind: 'ended', because: 'empty' });
  });

  test('F12: one connection is enough to go on, and the 15 minutes begin anew', () => {
    const meeting = new Meeting(['ana']);
    meeting.loses('ana');
    meeting.passes(15 * MINUTE - 1);
    meeting.enters('ana', 'ana-2');
    meeting.passes(MINUTE);
    meeting.does('ana', 'leave');
    meeting.passes(15 * MINUTE - 1);
    expect(meeting.room.floor.kind).toBe('gathering');
    meeting.passes(1);
    expect(meeting.room.floor.kind).toBe('ended');
  });

  test('F12: four hours at the very most, also in a turn', () => {
    const meeting = new Meeting(['ana'], { turnSeconds: 900, seatedMs: 0 });
    meeting.passes(239 * MINUTE);
    meeting.beginsRound();
    meeting.does('ana', 'speak');
    meeting.passes(MINUTE - 1);
    expect(meeting.stage).toBe('turn ana');
    meeting.passes(1);
    expect(meeting.room.floor).toMatchObject({ kind: 'ended', because: 'longest' });
  });

  test('F12: afterwards everything is refused, a lost line excepted, and the clock rests', () => {
    const meeting = new Meeting(['ana']);
    meeting.agree('ana', { kind: 'endMeeting' });
    expect(meeting.refused('ana', 'rest')).toBe('ended');
    expect(meeting.cannotEnter('ben')).toBe('ended');
    expect(meeting.ticks()).toEqual([]);
    meeting.loses('ana');
    expect(meeting.box).toEqual({ cast: {}, made: [] });
  });
});
