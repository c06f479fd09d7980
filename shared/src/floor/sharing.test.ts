import { describe, expect, test } from 'vitest';
import { RULES } from '../policy.ts';
import { Meeting, typesOf } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { MINUTE, SECOND } from '../testing/times.ts';
import { heardMs } from './queue.ts';
import { voiceOf } from './speech.ts';

/** Nobody has a hand up; turns last 60 s. */
function sharing(seats = people(4)): Meeting {
  const meeting = new Meeting(seats, { turnSeconds: 60 });
  meeting.agree('ana', { kind: 'beginSharing' });
  return meeting;
}

/** Somebody is offered a turn at once, and speaks for so long. */
function speaks(meeting: Meeting, seat: string, ms: number): void {
  meeting.does(seat, 'raiseHand');
  meeting.does(seat, 'speak');
  meeting.passes(ms);
  meeting.does(seat, 'finish');
}

/** Ana has the turn, and the others raise their hands in this order. */
function behindAna(meeting: Meeting, ...hands: readonly string[]): Meeting {
  meeting.does('ana', 'raiseHand');
  meeting.does('ana', 'speak');
  for (const seat of hands) meeting.does(seat, 'raiseHand');
  return meeting;
}

describe('F9: raising a hand', () => {
  test('F9: sharing begins with no hand up, and waits', () => {
    const meeting = sharing();
    expect(meeting.room.floor).toEqual({
      kind: 'sharing',
      sharing: { turnSeconds: 60, hands: [], postponed: [], stage: null, interrupted: [] },
    });
    expect(meeting.passes(10 * MINUTE)).toEqual([]);
    expect(meeting.refused('ana', 'speak')).toBe('notYourOffer');
  });

  test('F9, F1: while nobody has the turn, nobody may speak', () => {
    const meeting = sharing();
    expect(people(4).map((seat) => voiceOf(meeting.room, seat))).toEqual(
      people(4).map(() => 'closed'),
    );
  });

  test('F9: the first hand is offered a turn at once, as long as the policy says', () => {
    const meeting = sharing();
    expect(meeting.does('ben', 'raiseHand')).toEqual([
      { type: 'handRaised', seat: 'ben' },
      {
        type: 'turnOffered',
        seat: 'ben',
        until: meeting.now + 30 * SECOND,
        turnMs: 60 * SECOND,
      },
    ]);
    expect(voiceOf(meeting.room, 'ben')).toBe('offered');
    meeting.does('ben', 'speak');
    expect(meeting.room.seats.map((seat) => voiceOf(meeting.room, seat.id))).toEqual([
      'closed',
      'open',
      'closed',
      'closed',
    ]);
  });

  test('F9, F5: turns are as long as when the sharing began; a changed length holds for the next', () => {
    const meeting = behindAna(sharing(), 'ben');
    meeting.agree('cleo', { kind: 'changeTurnLength', turnSeconds: 20 });
    const offered = { type: 'turnOffered', seat: 'ben' };
    expect(meeting.does('ana', 'finish').at(-1)).toMatchObject({
      ...offered,
      turnMs: 60 * SECOND,
    });
    meeting.agree('cleo', { kind: 'openFloor' });
    meeting.agree('dora', { kind: 'beginSharing' });
    expect(meeting.does('ben', 'raiseHand').at(-1)).toMatchObject({
      ...offered,
      turnMs: 20 * SECOND,
    });
  });

  test('F4, F9: a hand lowered and raised again gives no other Later; a turn does', () => {
    const meeting = behindAna(sharing(), 'ben', 'cleo');
    meeting.does('ana', 'finish');
    expect(meeting.stage).toBe('offer ben');
    meeting.does('ben', 'later');
    expect(meeting.stage).toBe('offer cleo');
    meeting.does('ben', 'lowerHand');
    meeting.does('ben', 'raiseHand');
    meeting.does('ana', 'raiseHand');
    meeting.does('cleo', 'pass');
    // Ana has been heard more, and is yet before who has said *Later*.
    expect(meeting.stage).toBe('offer ana');
    meeting.does('ana', 'pass');
    expect(meeting.refused('ben', 'later')).toBe('laterUsed');
    meeting.does('ben', 'speak');
    meeting.does('ben', 'finish');
    meeting.does('ben', 'raiseHand');
    expect(typesOf(meeting.does('ben', 'later'))).toContain('turnPostponed');
  });

  test('F4, F9: another’s turn gives no other Later', () => {
    const meeting = behindAna(sharing(), 'ben', 'cleo');
    meeting.does('ana', 'finish');
    meeting.does('ben', 'later');
    meeting.does('cleo', 'later');
    meeting.does('ben', 'speak');
    meeting.does('ben', 'finish');
    expect(meeting.stage).toBe('offer cleo');
    expect(meeting.refused('cleo', 'later')).toBe('laterUsed');
  });

  test('F9: a turn ends like any other, and the floor waits again', () => {
    const meeting = behindAna(sharing());
    expect(typesOf(meeting.passes(70 * SECOND))).toEqual(['turnFinished']);
    expect(meeting.stage).toBe('sharing');
    expect(meeting.seat('ana').spokenMs).toBe(70 * SECOND);
  });

  test('F9: outside a sharing there is no hand to raise or lower', () => {
    const meeting = new Meeting(people(2));
    expect(meeting.refused('ana', 'raiseHand')).toBe('notSharing');
    expect(meeting.refused('ana', 'lowerHand')).toBe('handNotRaised');
  });

  test('F9: one hand each, and none beside the offer or the turn', () => {
    const meeting = behindAna(sharing(), 'ben');
    expect(meeting.refused('ben', 'raiseHand')).toBe('handRaised');
    expect(meeting.refused('ana', 'raiseHand')).toBe('yourTurnNow');
    expect(meeting.refused('ana', 'lowerHand')).toBe('handNotRaised');
    meeting.does('ana', 'finish');
    expect(meeting.stage).toBe('offer ben');
    expect(meeting.refused('ben', 'raiseHand')).toBe('yourTurnNow');
    meeting.does('ana', 'raiseHand');
    expect(meeting.waiting).toEqual(['ana']);
  });

  test('F9: a hand can be lowered, and raised again at the end', () => {
    const meeting = behindAna(sharing(), 'ben', 'cleo');
    expect(meeting.does('ben', 'lowerHand')).toEqual([{ type: 'handLowered', seat: 'ben' }]);
    expect(meeting.waiting).toEqual(['cleo']);
    meeting.does('ben', 'raiseHand');
    expect(meeting.waiting).toEqual(['cleo', 'ben']);
  });

  test('F9: hands go with the floor', () => {
    const meeting = behindAna(sharing(), 'ben');
    meeting.does('ana', 'finish');
    meeting.agree('cleo', { kind: 'openFloor' });
    meeting.agree('dora', { kind: 'beginSharing' });
    expect(meeting.waiting).toEqual([]);
    expect(meeting.stage).toBe('sharing');
  });
});

describe('F9: who comes next', () => {
  test('F9: who has spoken least comes first, whoever asked first', () => {
    const meeting = sharing();
    speaks(meeting, 'ben', 20 * SECOND);
    speaks(meeting, 'cleo', 10 * SECOND);
    behindAna(meeting, 'ben', 'cleo', 'dora');
    expect(meeting.waiting).toEqual(['dora', 'cleo', 'ben']);
    meeting.does('ana', 'finish');
    expect(meeting.stage).toBe('offer dora');
  });

  test('F9: of those heard alike, who asked first', () => {
    const meeting = behindAna(sharing(), 'dora', 'ben', 'cleo');
    expect(meeting.waiting).toEqual(['dora', 'ben', 'cleo']);
  });

  test('F9: the time counted is that of the whole meeting, its rounds included', () => {
    const meeting = new Meeting(people(3), { turnSeconds: 60 });
    meeting.beginsRound();
    meeting.does('ana', 'pass');
    meeting.does('ben', 'speak');
    meeting.passes(5 * SECOND);
    meeting.does('ben', 'finish');
    meeting.does('cleo', 'pass');
    meeting.agree('ana', { kind: 'beginSharing' });
    behindAna(meeting, 'ben', 'cleo');
    expect(meeting.waiting).toEqual(['cleo', 'ben']);
  });

  test('F9: talking while everyone may is not counted', () => {
    const meeting = sharing();
    meeting.agree('ben', { kind: 'openFloor' });
    meeting.passes(10 * MINUTE);
    expect(meeting.room.seats.map(heardMs)).toEqual([0, 0, 0, 0]);
  });

  test('F4, F9: Later puts the hand behind all others, once for this hand', () => {
    const meeting = behindAna(sharing(), 'ben', 'cleo', 'dora');
    meeting.does('ana', 'finish');
    expect(typesOf(meeting.does('ben', 'later'))).toEqual(['turnPostponed', 'turnOffered']);
    expect(meeting.waiting).toEqual(['dora', 'ben']);
    // Also behind who asks afterwards, and is heard more.
    meeting.does('ana', 'raiseHand');
    expect(meeting.waiting).toEqual(['dora', 'ana', 'ben']);
    meeting.does('cleo', 'pass');
    meeting.does('dora', 'pass');
    meeting.does('ana', 'pass');
    expect(meeting.stage).toBe('offer ben');
    expect(meeting.refused('ben', 'later')).toBe('laterUsed');
  });

  test('F4, F9: an unanswered offer counts as Later, then as Pass, and the hand is down', () => {
    const meeting = sharing();
    meeting.does('ana', 'raiseHand');
    expect(typesOf(meeting.passes(30 * SECOND))).toEqual(['turnPostponed', 'turnOffered']);
    expect(typesOf(meeting.passes(30 * SECOND))).toEqual(['turnPassed']);
    expect(meeting.waiting).toEqual([]);
    expect(meeting.stage).toBe('sharing');
  });

  test('H5, F9: passing is counted nowhere: the next hand is as good as any', () => {
    const meeting = sharing();
    const before = meeting.room.floor;
    meeting.does('ana', 'raiseHand');
    meeting.does('ana', 'pass');
    expect(meeting.room.floor).toEqual(before);
    expect(meeting.seat('ana')).toMatchObject({ spokenMs: 0, startMs: 0 });
  });
});

describe('F9: where a new seat starts', () => {
  test('F9: at the least that anyone present is heard', () => {
    const meeting = sharing(people(2));
    speaks(meeting, 'ana', 40 * SECOND);
    speaks(meeting, 'ben', 25 * SECOND);
    meeting.enters('cleo');
    expect(meeting.seat('cleo')).toMatchObject({ startMs: 25 * SECOND, spokenMs: 0 });
    speaks(meeting, 'cleo', 5 * SECOND);
    expect(heardMs(meeting.seat('cleo'))).toBe(30 * SECOND);
    meeting.enters('dora');
    expect(meeting.seat('dora').startMs).toBe(25 * SECOND);
  });

  test('F9: who has left is not looked at, who rests or is lost is', () => {
    const meeting = sharing(people(3));
    speaks(meeting, 'ana', 40 * SECOND);
    speaks(meeting, 'ben', 25 * SECOND);
    meeting.does('cleo', 'leave');
    meeting.does('ana', 'rest');
    meeting.loses('ben');
    meeting.enters('dora');
    expect(meeting.seat('dora').startMs).toBe(25 * SECOND);
    meeting.passes(RULES.lostMs);
    meeting.does('dora', 'leave');
    meeting.enters('emil');
    expect(meeting.seat('emil').startMs).toBe(40 * SECOND);
  });

  test('F9: leaving and coming back keeps what one is heard', () => {
    const meeting = sharing(people(3));
    speaks(meeting, 'ben', 30 * SECOND);
    meeting.does('ben', 'leave');
    meeting.enters('ben', 'ben-2');
    expect(heardMs(meeting.seat('ben'))).toBe(30 * SECOND);
    behindAna(meeting, 'ben', 'cleo');
    expect(meeting.waiting).toEqual(['cleo', 'ben']);
  });
});

describe('F7, F8, F9: hands of those who are not there', () => {
  test('F7, F9: lost for under 15 s the hand counts', () => {
    const meeting = behindAna(sharing(), 'ben', 'cleo');
    meeting.loses('ben');
    meeting.passes(RULES.lostMs - 1);
    expect(meeting.waiting).toEqual(['ben', 'cleo']);
  });

  test('F7, F9: away it stays up and is passed over, and counts again on return', () => {
    const meeting = behindAna(sharing(), 'ben', 'cleo');
    meeting.loses('ben');
    meeting.passes(RULES.lostMs);
    expect(meeting.waiting).toEqual(['cleo']);
    meeting.enters('ben', 'ben-2');
    expect(meeting.waiting).toEqual(['ben', 'cleo']);
  });

  test('F7, F9: when only hands of those away are up, the floor waits, and their return is enough', () => {
    const meeting = behindAna(sharing(), 'ben');
    meeting.loses('ben');
    meeting.passes(RULES.lostMs);
    meeting.does('ana', 'finish');
    expect(meeting.stage).toBe('sharing');
    expect(typesOf(meeting.enters('ben', 'ben-2'))).toEqual(['seatConnected', 'turnOffered']);
  });

  test.each([
    ['rests', (meeting: Meeting) => meeting.does('ben', 'rest')],
    ['leaves', (meeting: Meeting) => meeting.does('ben', 'leave')],
    ['is muted', (meeting: Meeting) => meeting.agree('cleo', { kind: 'mute', subjects: ['ben'] })],
    [
      'is removed',
      (meeting: Meeting) => meeting.agree('cleo', { kind: 'askToLeave', subjects: ['ben'] }),
    ],
  ] as const)('F8, F9: the hand of who %s is down', (_how, act) => {
    const meeting = behindAna(sharing(), 'ben', 'cleo');
    act(meeting);
    expect(meeting.waiting).toEqual(['cleo']);
    expect(meeting.room.floor).toMatchObject({
      sharing: { hands: ['cleo'] },
    });
  });

  test('F8, F9: whoever rests or is muted raises no hand', () => {
    const meeting = sharing();
    meeting.does('ben', 'rest');
    expect(meeting.refused('ben', 'raiseHand')).toBe('restingNow');
    meeting.does('ben', 'return');
    expect(meeting.stage).toBe('sharing');
    meeting.agree('cleo', { kind: 'mute', subjects: ['ben'] });
    expect(meeting.refused('ben', 'raiseHand')).toBe('mutedByDecision');
  });

  test.each(['rest', 'leave'] as const)('F4, F9: %s in an offer lowers the hand', (how) => {
    const meeting = sharing();
    meeting.does('ana', 'raiseHand');
    meeting.does('ben', 'raiseHand');
    expect(typesOf(meeting.does('ana', how)).slice(1)).toEqual(['offerWithdrawn', 'turnOffered']);
    expect(meeting.stage).toBe('offer ben');
    expect(meeting.waiting).toEqual([]);
  });

  test('F4, F9: an offer to somebody who goes away is withdrawn, and the hand is down', () => {
    const meeting = sharing();
    meeting.does('ana', 'raiseHand');
    meeting.loses('ana');
    expect(typesOf(meeting.passes(RULES.lostMs))).toEqual(['seatAway', 'offerWithdrawn']);
    expect(typesOf(meeting.enters('ana', 'ana-2'))).toEqual(['seatConnected']);
  });
});

describe('F7: cut off in a sharing', () => {
  /** Ana has spoken for 20 of 60 s, and has been away since. */
  function cutOff(...hands: readonly string[]): Meeting {
    const meeting = behindAna(sharing(), ...hands);
    meeting.passes(20 * SECOND);
    meeting.loses('ana');
    meeting.passes(RULES.lostMs);
    return meeting;
  }

  test('F7: the clock stops, and after 15 s the floor moves on', () => {
    const meeting = behindAna(sharing(), 'ben');
    meeting.passes(20 * SECOND);
    meeting.loses('ana');
    expect(meeting.passes(RULES.lostMs - 1)).toEqual([]);
    expect(meeting.passes(1)).toMatchObject([
      { type: 'seatAway', seat: 'ana' },
      { type: 'turnInterrupted', seat: 'ana', leftMs: 40 * SECOND },
      { type: 'turnOffered', seat: 'ben' },
    ]);
    expect(meeting.seat('ana').spokenMs).toBe(20 * SECOND);
  });

  test('F7: the turn is offered again when it is its turn in the queue, with the time left', () => {
    const meeting = cutOff('ben', 'cleo');
    expect(typesOf(meeting.enters('ana', 'ana-2'))).toEqual(['seatConnected']);
    expect(meeting.waiting).toEqual(['cleo', 'ana']);
    meeting.does('ben', 'pass');
    expect(meeting.does('cleo', 'pass').at(-1)).toMatchObject({
      type: 'turnOffered',
      seat: 'ana',
      turnMs: 40 * SECOND,
    });
  });

  test('F7: used or passed, what was left is gone, and the next hand is a whole turn', () => {
    for (const answer of ['speak', 'pass'] as const) {
      const meeting = cutOff();
      meeting.enters('ana', 'ana-2');
      meeting.does('ana', answer);
      if (answer === 'speak') meeting.does('ana', 'finish');
      expect(meeting.does('ana', 'raiseHand').at(-1)).toMatchObject({ turnMs: 60 * SECOND });
    }
  });

  test('F7: cut off a second time the turn is over', () => {
    const meeting = cutOff();
    meeting.enters('ana', 'ana-2');
    meeting.does('ana', 'speak');
    meeting.passes(10 * SECOND);
    meeting.loses('ana');
    expect(typesOf(meeting.passes(RULES.lostMs))).toEqual(['seatAway', 'turnFinished']);
    expect(typesOf(meeting.enters('ana', 'ana-3'))).toEqual(['seatConnected']);
  });

  test('F7: still counted as present, the seat is in the queue again at once', () => {
    const meeting = behindAna(sharing(), 'ben');
    meeting.loses('ana');
    meeting.passes(10 * SECOND);
    meeting.enters('ana', 'ana-2');
    meeting.loses('ana');
    expect(typesOf(meeting.passes(5 * SECOND))).toEqual(['turnInterrupted', 'turnOffered']);
    expect(meeting.stage).toBe('offer ben');
    expect(meeting.waiting).toEqual(['ana']);
  });

  test.each(['lowerHand', 'rest', 'leave'] as const)(
    'F9: %s lets go of what was left, and no return raises the hand again',
    (how) => {
      const meeting = cutOff('ben');
      meeting.enters('ana', 'ana-2');
      meeting.does('ana', how);
      if (how === 'rest') meeting.does('ana', 'return');
      meeting.enters('ana', 'ana-3');
      expect(meeting.waiting).toEqual([]);
      meeting.does('ana', 'raiseHand');
      meeting.does('ben', 'pass');
      expect(meeting.log.at(-1)?.event).toMatchObject({ seat: 'ana', turnMs: 60 * SECOND });
    },
  );

  test('F7: it lapses with the sharing', () => {
    const meeting = cutOff();
    meeting.agree('ben', { kind: 'openFloor' });
    meeting.agree('cleo', { kind: 'beginSharing' });
    meeting.enters('ana', 'ana-2');
    expect(meeting.waiting).toEqual([]);
    expect(meeting.stage).toBe('sharing');
  });

  test('F6, F7: what was asked for before counts on', () => {
    const meeting = behindAna(sharing());
    for (const _ of [1, 2]) {
      meeting.does('ana', 'moreTime');
      meeting.does('ben', 'objectToMoreTime');
    }
    meeting.loses('ana');
    meeting.passes(RULES.lostMs);
    meeting.enters('ana', 'ana-2');
    meeting.does('ana', 'speak');
    expect(meeting.refused('ana', 'moreTime')).toBe('moreTimeUsed');
  });
});
