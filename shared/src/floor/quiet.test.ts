import { describe, expect, test } from 'vitest';
import { RULES } from '../policy.ts';
import { deadline } from '../room/deadline.ts';
import { Meeting, outcomeOf, typesOf } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { MINUTE, SECOND } from '../testing/times.ts';
import { stageOf } from './moving.ts';
import { cameraOf, voiceOf } from './speech.ts';

const QUIET = { kind: 'quiet', minutes: 5 } as const;

/** Ana has a turn of 60 s in a round, the others wait. */
function inTurn(count = 4): Meeting {
  const meeting = new Meeting(people(count), { turnSeconds: 60 });
  meeting.beginsRound();
  meeting.does('ana', 'speak');
  return meeting;
}

const voices = ({ room }: Meeting) => room.seats.map((seat) => voiceOf(room, seat.id));
const cameras = ({ room }: Meeting) => room.seats.map((seat) => cameraOf(room, seat.id));

describe('F11: Hold', () => {
  test('F11: is quiet for 60 s, at once and without a vote', () => {
    const meeting = new Meeting(people(3));
    const until = meeting.now + 60 * SECOND;
    expect(meeting.does('ben', 'hold')).toEqual([{ type: 'holdBegan', seat: 'ben', until }]);
    expect(meeting.room.floor).toEqual({
      kind: 'quiet',
      quiet: {
        because: 'hold',
        by: 'ben',
        since: meeting.now,
        until,
        before: { kind: 'gathering' },
        enough: [],
      },
    });
    expect(deadline(meeting.room)).toBe(until);
    expect(meeting.passes(60 * SECOND - 1)).toEqual([]);
    expect(meeting.passes(1)).toEqual([{ type: 'quietEnded' }]);
    expect(meeting.room.floor).toEqual({ kind: 'gathering' });
  });

  test('F11: nobody may speak and cameras are hidden, the holder of the turn included', () => {
    const meeting = inTurn(3);
    meeting.does('ben', 'hold');
    expect(voices(meeting)).toEqual(['closed', 'closed', 'closed']);
    expect(cameras(meeting)).toEqual([false, false, false]);
    meeting.passes(60 * SECOND);
    expect(voices(meeting)).toEqual(['open', 'closed', 'closed']);
    expect(cameras(meeting)).toEqual([true, true, true]);
  });

  test('F11: once each in ten minutes', () => {
    const meeting = new Meeting(people(3));
    meeting.does('ana', 'hold');
    meeting.passes(10 * MINUTE - 1);
    expect(meeting.refused('ana', 'hold')).toBe('holdUsed');
    meeting.passes(1);
    meeting.does('ana', 'hold');
    expect(meeting.room.holds).toEqual([{ seat: 'ana', at: meeting.now }]);
  });

  test('F11: twice in all in any ten minutes', () => {
    const meeting = new Meeting(people(4));
    meeting.does('ana', 'hold');
    meeting.passes(5 * MINUTE);
    meeting.does('ben', 'hold');
    meeting.passes(5 * MINUTE - 1);
    expect(meeting.refused('cleo', 'hold')).toBe('holdsUsed');
    expect(meeting.refused('ben', 'hold')).toBe('holdUsed');
    meeting.passes(1);
    meeting.does('cleo', 'hold');
    meeting.passes(MINUTE);
    expect(meeting.refused('dora', 'hold')).toBe('holdsUsed');
  });

  test('F11: not within a quiet, whose ever it is', () => {
    const meeting = new Meeting(people(3));
    meeting.does('ana', 'hold');
    expect(meeting.refused('ben', 'hold')).toBe('quietNow');
    const decided = new Meeting(people(3));
    decided.agree('ana', QUIET);
    expect(decided.refused('ben', 'hold')).toBe('quietNow');
  });

  test('F11: resting, or muted by decision, one may still hold', () => {
    const meeting = new Meeting(people(4));
    meeting.does('ben', 'rest');
    meeting.does('ben', 'hold');
    meeting.passes(MINUTE);
    meeting.agree('ana', { kind: 'mute', subjects: ['cleo'] });
    expect(typesOf(meeting.does('cleo', 'hold'))).toEqual(['holdBegan']);
  });
});

describe('F11: ending it early', () => {
  test.each([
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
    [12, 6],
  ])('F11: of %i present, %i end it, one less does not', (present, half) => {
    const meeting = new Meeting(people(present));
    meeting.does('ana', 'hold');
    const asking = people(half);
    for (const seat of asking.slice(0, -1)) {
      expect(typesOf(meeting.does(seat, 'endQuiet'))).toEqual(['quietEnough']);
    }
    const last = asking.at(-1) ?? '';
    expect(typesOf(meeting.does(last, 'endQuiet'))).toEqual(['quietEnough', 'quietEnded']);
  });

  test('F11: each once', () => {
    const meeting = new Meeting(people(5));
    meeting.does('ana', 'hold');
    meeting.does('ben', 'endQuiet');
    expect(meeting.refused('ben', 'endQuiet')).toBe('enoughSaid');
    expect(new Meeting(people(2)).refused('ana', 'endQuiet')).toBe('notQuiet');
  });

  test('F11: others’ leaving makes a half of those who asked', () => {
    const meeting = new Meeting(people(4));
    meeting.does('ana', 'hold');
    meeting.does('ben', 'endQuiet');
    expect(typesOf(meeting.does('cleo', 'leave'))).toEqual(['seatLeft']);
    expect(typesOf(meeting.does('dora', 'leave'))).toEqual(['seatLeft', 'quietEnded']);
  });

  test('F11: others’ being away does, too, and by the clock alone', () => {
    const meeting = new Meeting(people(3));
    meeting.does('ana', 'hold');
    meeting.does('ben', 'endQuiet');
    meeting.loses('cleo');
    expect(typesOf(meeting.passes(RULES.lostMs))).toEqual(['seatAway', 'quietEnded']);
  });

  test('F11: who asked and left is not counted', () => {
    const meeting = new Meeting(people(5));
    meeting.does('ana', 'hold');
    meeting.does('ben', 'endQuiet');
    meeting.does('ben', 'leave');
    expect(typesOf(meeting.does('cleo', 'endQuiet'))).toEqual(['quietEnough']);
    expect(typesOf(meeting.enters('ben', 'ben-2'))).toEqual(['seatConnected']);
    expect(typesOf(meeting.does('dora', 'endQuiet'))).toEqual(['quietEnough', 'quietEnded']);
  });

  test('F11: with nobody there, nobody asks, and it lasts its time', () => {
    const meeting = new Meeting(people(2));
    meeting.does('ana', 'hold');
    for (const seat of people(2)) meeting.does(seat, 'leave');
    expect(meeting.passes(60 * SECOND - 1)).toEqual([]);
    expect(typesOf(meeting.passes(1))).toEqual(['quietEnded']);
  });

  test('F11: whose asking was for one quiet asks anew in the next', () => {
    const meeting = new Meeting(people(5));
    meeting.does('ana', 'hold');
    meeting.does('ben', 'endQuiet');
    meeting.passes(MINUTE);
    meeting.does('cleo', 'hold');
    expect(typesOf(meeting.does('ben', 'endQuiet'))).toEqual(['quietEnough']);
  });
});

describe('F11: the time of the floor stands still', () => {
  test('F11: an offer waits for exactly what was left of it', () => {
    const meeting = new Meeting(people(3));
    meeting.beginsRound();
    meeting.passes(29 * SECOND);
    meeting.does('ben', 'hold');
    expect(meeting.passes(59 * SECOND)).toEqual([]);
    expect(typesOf(meeting.passes(SECOND))).toEqual(['quietEnded']);
    expect(meeting.passes(SECOND - 1)).toEqual([]);
    expect(typesOf(meeting.passes(1))).toEqual(['turnPostponed', 'turnOffered']);
  });

  test('F11: a turn goes on with exactly the time there was, and spends none', () => {
    const meeting = inTurn();
    meeting.passes(20 * SECOND);
    meeting.does('ben', 'hold');
    meeting.passes(60 * SECOND);
    expect(stageOf(meeting.room)).toMatchObject({
      clock: { kind: 'running', endsAt: meeting.now + 40 * SECOND },
    });
    expect(meeting.passes(50 * SECOND - 1)).toEqual([]);
    expect(typesOf(meeting.passes(1))).toEqual(['turnFinished', 'turnOffered']);
    expect(meeting.seat('ana').spokenMs).toBe(70 * SECOND);
  });

  test('F11: so it does when the quiet is ended early, to the millisecond', () => {
    const meeting = inTurn(2);
    meeting.passes(20 * SECOND);
    meeting.does('ben', 'hold');
    meeting.passes(12_345);
    meeting.does('ana', 'endQuiet');
    expect(stageOf(meeting.room)).toMatchObject({
      clock: { kind: 'running', endsAt: meeting.now + 40 * SECOND },
    });
  });

  test('F6, F11: asking for more time waits as well, and is objected to all the same', () => {
    const meeting = inTurn();
    meeting.does('ana', 'moreTime');
    meeting.passes(3 * SECOND);
    meeting.does('ben', 'hold');
    meeting.passes(60 * SECOND);
    expect(meeting.passes(5 * SECOND - 1)).toEqual([]);
    expect(typesOf(meeting.passes(1))).toEqual(['moreTimeGranted']);
    meeting.does('ana', 'moreTime');
    meeting.does('cleo', 'hold');
    expect(meeting.does('dora', 'objectToMoreTime')).toEqual([
      { type: 'moreTimeRefused', seat: 'ana' },
    ]);
  });

  test('F9, F11: in a sharing too, and hands go up and down meanwhile', () => {
    const meeting = new Meeting(people(4), { turnSeconds: 60 });
    meeting.agree('ana', { kind: 'beginSharing' });
    meeting.does('ana', 'raiseHand');
    meeting.does('ana', 'speak');
    meeting.passes(20 * SECOND);
    meeting.does('ben', 'hold');
    meeting.does('cleo', 'raiseHand');
    meeting.does('dora', 'raiseHand');
    meeting.does('cleo', 'lowerHand');
    meeting.passes(60 * SECOND);
    expect(meeting.waiting).toEqual(['dora']);
    expect(stageOf(meeting.room)).toMatchObject({
      clock: { kind: 'running', endsAt: meeting.now + 40 * SECOND },
    });
  });

  test('F9, F11: a hand raised in a quiet is offered a turn once it is over', () => {
    const meeting = new Meeting(people(3));
    meeting.agree('ana', { kind: 'beginSharing' });
    meeting.does('ana', 'hold');
    expect(typesOf(meeting.does('ben', 'raiseHand'))).toEqual(['handRaised']);
    expect(typesOf(meeting.passes(60 * SECOND))).toEqual(['quietEnded', 'turnOffered']);
  });

  test('F11: offers and turns are neither taken nor passed', () => {
    const meeting = new Meeting(people(3));
    meeting.beginsRound();
    meeting.does('ben', 'hold');
    for (const command of ['speak', 'write', 'pass', 'later'] as const) {
      expect(meeting.refused('ana', command)).toBe('quietNow');
    }
    meeting.passes(60 * SECOND);
    meeting.does('ana', 'speak');
    meeting.does('cleo', 'hold');
    for (const command of ['speak', 'write', 'moreTime'] as const) {
      expect(meeting.refused('ana', command)).toBe('quietNow');
    }
    expect(meeting.refused('ben', 'finish')).toBe('notYourTurn');
    expect(meeting.refused('ben', 'pass')).toBe('notYourOffer');
  });

  test('F5, F11: a turn is finished at any time; the next is offered theirs after the quiet', () => {
    const meeting = new Meeting(people(3));
    meeting.beginsRound();
    meeting.does('ana', 'speak');
    meeting.passes(20 * SECOND);
    meeting.does('cleo', 'hold');
    meeting.passes(30 * SECOND);
    expect(typesOf(meeting.does('ana', 'finish'))).toEqual(['turnFinished']);
    // The time of the floor stood still.
    expect(meeting.seat('ana').spokenMs).toBe(20 * SECOND);
    expect(typesOf(meeting.passes(30 * SECOND))).toEqual(['quietEnded', 'turnOffered']);
    expect(meeting.stage).toBe('offer ben');
  });
});

describe('F7, F11: a holder lost', () => {
  test('F7, F11: before the quiet: what is left of the 15 s is left after it', () => {
    const meeting = inTurn();
    meeting.passes(20 * SECOND);
    meeting.loses('ana');
    meeting.passes(9 * SECOND);
    meeting.does('ben', 'hold');
    meeting.passes(2 * SECOND);
    meeting.enters('ana', 'ana-2');
    expect(stageOf(meeting.room)).toMatchObject({ lostMs: 9 * SECOND });
    meeting.passes(58 * SECOND);
    expect(stageOf(meeting.room)).toMatchObject({
      clock: { kind: 'running', endsAt: meeting.now + 40 * SECOND },
    });
    meeting.loses('ana');
    expect(meeting.passes(6 * SECOND - 1)).toEqual([]);
    expect(meeting.passes(1)).toMatchObject([
      { type: 'turnInterrupted', leftMs: 40 * SECOND },
      { type: 'turnOffered' },
    ]);
  });

  test('F7, F11: within the quiet and back before its end: nothing is lost', () => {
    const meeting = inTurn();
    meeting.passes(20 * SECOND);
    meeting.does('ben', 'hold');
    meeting.passes(5 * SECOND);
    meeting.loses('ana');
    expect(typesOf(meeting.passes(30 * SECOND))).toEqual(['seatAway']);
    meeting.enters('ana', 'ana-2');
    expect(typesOf(meeting.passes(25 * SECOND))).toEqual(['quietEnded']);
    expect(stageOf(meeting.room)).toMatchObject({
      kind: 'turn',
      lostMs: 0,
      clock: { kind: 'running', endsAt: meeting.now + 40 * SECOND },
    });
  });

  test('F7, F11: away when the quiet is over: the floor moves on at once, with the time left', () => {
    const meeting = inTurn();
    meeting.passes(20 * SECOND);
    meeting.does('ben', 'hold');
    meeting.loses('ana');
    expect(meeting.passes(60 * SECOND)).toMatchObject([
      { type: 'seatAway' },
      { type: 'quietEnded' },
      { type: 'turnInterrupted', leftMs: 40 * SECOND },
      { type: 'turnOffered' },
    ]);
    expect(meeting.seat('ana').spokenMs).toBe(20 * SECOND);
  });

  test('F7, F11: lost as the quiet ends: the 15 s count from the loss', () => {
    const meeting = inTurn();
    meeting.does('ben', 'hold');
    meeting.passes(50 * SECOND);
    meeting.loses('ana');
    expect(typesOf(meeting.passes(10 * SECOND))).toEqual(['quietEnded']);
    expect(typesOf(meeting.passes(5 * SECOND))).toEqual([
      'seatAway',
      'turnInterrupted',
      'turnOffered',
    ]);
  });

  test('F8, F11: the holder leaves, rests or is muted: decided when the quiet is over', () => {
    for (const how of ['leave', 'rest'] as const) {
      const meeting = inTurn();
      meeting.passes(20 * SECOND);
      meeting.does('ben', 'hold');
      expect(meeting.does('ana', how)).toHaveLength(1);
      expect(typesOf(meeting.passes(60 * SECOND))).toEqual([
        'quietEnded',
        'turnFinished',
        'turnOffered',
      ]);
      expect(meeting.seat('ana').spokenMs).toBe(20 * SECOND);
    }
    const meeting = inTurn();
    meeting.does('ben', 'hold');
    meeting.agree('ben', { kind: 'mute', subjects: ['ana'] });
    expect(meeting.seat('ana').muted).toEqual({ until: 'roundEnd' });
    expect(typesOf(meeting.passes(60 * SECOND))).toEqual([
      'quietEnded',
      'turnFinished',
      'turnOffered',
    ]);
  });

  test('F8, F11: who rests in their offer and is back before the end has it still', () => {
    const meeting = new Meeting(people(3));
    meeting.beginsRound();
    meeting.does('ben', 'hold');
    meeting.does('ana', 'rest');
    meeting.does('ana', 'return');
    meeting.passes(60 * SECOND);
    expect(meeting.stage).toBe('offer ana');
    expect(meeting.waiting).toEqual(['ben', 'cleo']);
  });

  test('F8, F11: who arrives joins what goes on afterwards', () => {
    const meeting = inTurn(3);
    meeting.does('ben', 'hold');
    meeting.enters('dora');
    meeting.passes(60 * SECOND);
    expect(meeting.waiting).toEqual(['ben', 'cleo', 'dora']);
  });
});

describe('D8, F11: a quiet that is decided', () => {
  test('D6, D8: begins at once, also during a turn, for as long as was asked for', () => {
    const meeting = inTurn();
    meeting.passes(20 * SECOND);
    const events = meeting.agree('ben', QUIET);
    expect(events.at(-1)).toEqual({
      type: 'quietBegan',
      because: 'decision',
      until: meeting.now + 5 * MINUTE,
    });
    expect(voices(meeting)).toEqual(['closed', 'closed', 'closed', 'closed']);
    expect(typesOf(meeting.passes(5 * MINUTE))).toEqual(['quietEnded']);
    expect(stageOf(meeting.room)).toMatchObject({
      seat: 'ana',
      clock: { kind: 'running', endsAt: meeting.now + 40 * SECOND },
    });
  });

  test('F11: cameras stay as they were', () => {
    const meeting = new Meeting(people(3));
    meeting.agree('ana', QUIET);
    expect(cameras(meeting)).toEqual([true, true, true]);
  });

  test('F11: half of those present end it early as well', () => {
    const meeting = new Meeting(people(4));
    meeting.agree('ana', QUIET);
    meeting.does('ben', 'endQuiet');
    expect(typesOf(meeting.does('cleo', 'endQuiet'))).toEqual(['quietEnough', 'quietEnded']);
  });

  test('D8, F11: decided within a hold, it prolongs the hold, and the floor’s time stands still throughout', () => {
    const meeting = inTurn();
    meeting.passes(20 * SECOND);
    meeting.does('ben', 'hold');
    meeting.does('cleo', 'endQuiet');
    meeting.passes(30 * SECOND);
    meeting.agree('dora', QUIET);
    expect(meeting.room.floor).toMatchObject({
      quiet: { because: 'hold', by: 'ben', enough: [], until: meeting.now + 5 * MINUTE },
    });
    meeting.passes(5 * MINUTE);
    expect(stageOf(meeting.room)).toMatchObject({
      clock: { kind: 'running', endsAt: meeting.now + 40 * SECOND },
    });
  });

  test('D6: while one goes on, another is not proposed', () => {
    const meeting = new Meeting(people(3));
    meeting.agree('ana', QUIET);
    const longer = { kind: 'quiet', minutes: 30 } as const;
    expect(meeting.refused('ben', { type: 'propose', action: longer })).toBe('alreadySo');
  });

  test('D8: one minute to thirty', () => {
    const meeting = new Meeting(people(3));
    for (const minutes of [0, 31, 1.5]) {
      const action = { kind: 'quiet', minutes } as const;
      expect(meeting.refused('ana', { type: 'propose', action })).toBe('outOfBounds');
    }
    meeting.agree('ana', { kind: 'quiet', minutes: 30 });
    meeting.passes(30 * MINUTE);
    expect(meeting.room.floor.kind).toBe('gathering');
    meeting.agree('ben', { kind: 'quiet', minutes: 1 });
    meeting.passes(MINUTE);
    expect(meeting.room.floor.kind).toBe('gathering');
  });

  test('D6, F4: decided in the instant in which a round begins, the round waits for it', () => {
    const meeting = new Meeting(people(3));
    meeting.proposes('ana', { kind: 'beginRound', prompt: null });
    meeting.proposes('ben', QUIET);
    meeting.answers('ben', 1, 'agree');
    meeting.answers('ana', 2, 'agree');
    expect(typesOf(meeting.does('cleo', 'leave'))).toEqual([
      'seatLeft',
      'proposalClosed',
      'roundBegan',
      'proposalClosed',
      'quietBegan',
    ]);
    expect(typesOf(meeting.passes(5 * MINUTE))).toEqual(['quietEnded', 'turnOffered']);
    expect(meeting.stage).toBe('offer ana');
  });
});

describe('D6, F11: deciding in a quiet', () => {
  test('F11: votes run on, and what does not change the floor is done at once', () => {
    const meeting = new Meeting(people(4));
    meeting.proposes('ana', { kind: 'showTalkTime', shown: true });
    meeting.passes(30 * SECOND);
    meeting.does('ben', 'hold');
    meeting.answers('cleo', 1, 'agree');
    expect(outcomeOf(meeting.passes(30 * SECOND))).toBe('passed');
    expect(meeting.room.floor.kind).toBe('quiet');
    expect(meeting.room.talkTimeShown).toBe(true);
  });

  test('D6, F11: a change of the floor waits for the end of a hold', () => {
    const meeting = new Meeting(people(3));
    meeting.does('ana', 'hold');
    expect(meeting.agree('ben', { kind: 'openFloor' }).at(-1)).toEqual({
      type: 'changeAwaited',
      change: { kind: 'open' },
    });
    expect(typesOf(meeting.passes(60 * SECOND))).toEqual(['quietEnded', 'floorOpened']);
    expect(meeting.room.awaiting).toBeNull();
  });

  test('D6, F11: and then for the end of the turn', () => {
    const meeting = inTurn();
    meeting.does('ben', 'hold');
    meeting.agree('cleo', { kind: 'beginSharing' });
    expect(typesOf(meeting.passes(60 * SECOND))).toEqual(['quietEnded']);
    expect(typesOf(meeting.does('ana', 'finish'))).toEqual(['turnFinished', 'sharingBegan']);
  });

  test('D6: a quiet that was decided gives way to a decision at once', () => {
    const meeting = new Meeting(people(3));
    meeting.agree('ana', QUIET);
    expect(typesOf(meeting.agree('ben', { kind: 'beginSharing' })).slice(-2)).toEqual([
      'quietEnded',
      'sharingBegan',
    ]);
  });

  test('D6: within a turn it gives way, and the change waits for the turn', () => {
    const meeting = inTurn();
    meeting.passes(20 * SECOND);
    meeting.agree('ben', QUIET);
    meeting.passes(MINUTE);
    const events = meeting.agree('cleo', { kind: 'endMeeting' });
    expect(typesOf(events).slice(-2)).toEqual(['quietEnded', 'changeAwaited']);
    expect(stageOf(meeting.room)).toMatchObject({
      clock: { kind: 'running', endsAt: meeting.now + 40 * SECOND },
    });
  });

  test('D6, F11: what waits for a hold waits on when a quiet is decided in it', () => {
    const meeting = new Meeting(people(3));
    meeting.does('ana', 'hold');
    meeting.agree('ben', { kind: 'openFloor' });
    meeting.agree('cleo', QUIET);
    expect(typesOf(meeting.passes(5 * MINUTE))).toEqual(['quietEnded', 'floorOpened']);
  });

  test('F12: four hours and empty rooms end a meeting in a quiet, too', () => {
    const meeting = new Meeting(people(2), { seatedMs: 0 });
    meeting.agree('ana', { kind: 'quiet', minutes: 30 });
    meeting.does('ana', 'leave');
    meeting.does('ben', 'leave');
    meeting.passes(15 * MINUTE);
    expect(meeting.room.floor).toMatchObject({ kind: 'ended', because: 'empty' });
  });
});
