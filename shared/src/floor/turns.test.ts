import { describe, expect, test } from 'vitest';
import { RULES, USUAL_POLICY } from '../policy.ts';
import { Meeting, outcomeOf, typesOf } from '../testing/meeting.ts';
import { MINUTE, SECOND } from '../testing/times.ts';
import { cameraOf, voiceOf } from './speech.ts';

const THREE = ['ana', 'ben', 'cleo'];
const BEGIN = { kind: 'beginRound', prompt: null } as const;

/** Everybody passes until the round is over. Tells who was offered a turn, in order. */
function passAll(meeting: Meeting): string[] {
  const offered: string[] = [];
  while (meeting.room.floor.kind === 'round') {
    const seat = meeting.room.floor.round.stage?.seat ?? '';
    offered.push(seat);
    meeting.does(seat, 'pass');
  }
  return offered;
}

function inRound(seats = THREE, turnSeconds = 60): Meeting {
  const meeting = new Meeting(seats, { turnSeconds });
  meeting.beginsRound();
  return meeting;
}

/** Ana has the turn. */
function inTurn(turnSeconds = 60): Meeting {
  const meeting = inRound(THREE, turnSeconds);
  meeting.does('ana', 'speak');
  return meeting;
}

const voices = (meeting: Meeting) =>
  meeting.room.seats.map((seat) => voiceOf(meeting.room, seat.id)).join(' ');

describe('F1, F2: who may speak', () => {
  test('F1: while gathering everyone may speak, resting or not', () => {
    const meeting = new Meeting(THREE);
    meeting.does('ben', 'rest');
    expect(voices(meeting)).toBe('open open open');
  });

  test('F1: in a round only the holder of the turn may', () => {
    const meeting = inRound();
    expect(voices(meeting)).toBe('offered closed closed');
    meeting.does('ana', 'speak');
    expect(voices(meeting)).toBe('open closed closed');
    meeting.does('ana', 'finish');
    expect(voices(meeting)).toBe('closed offered closed');
  });

  test('F1: after the end nobody may, and who is not there may not', () => {
    const meeting = new Meeting(THREE);
    meeting.does('cleo', 'leave');
    meeting.loses('ben');
    expect(voices(meeting)).toBe('open open closed');
    meeting.passes(RULES.lostMs);
    expect(voices(meeting)).toBe('open closed closed');
    meeting.does('ana', { type: 'propose', action: { kind: 'endMeeting' } });
    expect(voices(meeting)).toBe('closed closed closed');
    expect(voiceOf(meeting.room, 'nobody')).toBe('closed');
  });

  test('F1: on an open floor everyone may, turns or not', () => {
    const meeting = inTurn();
    meeting.does('ana', 'finish');
    meeting.agree('ana', { kind: 'openFloor' });
    expect(voices(meeting)).toBe('open open open');
  });

  test('F1: a camera is shown of everyone there, until the end', () => {
    const meeting = new Meeting(THREE);
    meeting.does('cleo', 'leave');
    const cameras = () => [...THREE, 'nobody'].map((seat) => cameraOf(meeting.room, seat));
    expect(cameras()).toEqual([true, true, false, false]);
    meeting.agree('ana', { kind: 'endMeeting' });
    expect(cameras()).toEqual([false, false, false, false]);
  });

  test('F2: the floor opens nobody’s turn for them: an offer unanswered is never a turn', () => {
    const meeting = inRound();
    const events = meeting.passes(10 * MINUTE);
    expect(typesOf(events)).not.toContain('turnStarted');
  });

  test('F2: whoever may not speak cannot take the turn of another', () => {
    const meeting = inRound();
    expect(meeting.refused('ben', 'speak')).toBe('notYourOffer');
    meeting.does('ana', 'speak');
    expect(meeting.refused('ben', 'speak')).toBe('notYourOffer');
    expect(meeting.refused('ben', 'finish')).toBe('notYourTurn');
    expect(meeting.refused('ana', 'speak')).toBe('alreadySpeaking');
  });
});

describe('F3: the order of a round', () => {
  test('F3: every present seat is offered exactly one turn, in seat order', () => {
    const meeting = inRound();
    expect(passAll(meeting)).toEqual(['ana', 'ben', 'cleo']);
    expect(meeting.room.floor.kind).toBe('gathering');
  });

  test('F3: the first seat moves on by one each round, and the direction alternates', () => {
    const meeting = new Meeting(['ana', 'ben', 'cleo', 'dora']);
    const rounds = [1, 2, 3, 4, 5].map(() => {
      meeting.passes(RULES.repeatMs);
      meeting.beginsRound();
      return passAll(meeting).join(' ');
    });
    expect(rounds).toEqual([
      'ana ben cleo dora',
      'ben ana dora cleo',
      'cleo dora ana ben',
      'dora cleo ben ana',
      'ana ben cleo dora',
    ]);
  });

  test('F3: both carry over to the group’s next meeting', () => {
    const first = new Meeting(THREE);
    first.beginsRound();
    const next = new Meeting(['cleo', 'ana', 'ben'], { rotation: first.room.rotation });
    next.beginsRound();
    expect(passAll(next)).toEqual(['ben', 'ana', 'cleo']);
  });

  test('F3: when whoever opened the last round is not back, the place counts', () => {
    const rotation = { opened: 'gone', place: 0, direction: 'onward' } as const;
    const meeting = new Meeting(THREE, { rotation });
    meeting.beginsRound();
    expect(passAll(meeting)).toEqual(['ben', 'ana', 'cleo']);
  });

  test('F3: a first seat that rests is stepped over', () => {
    const meeting = new Meeting(THREE);
    meeting.does('ana', 'rest');
    meeting.beginsRound();
    expect(passAll(meeting)).toEqual(['ben', 'cleo']);
  });

  test('F3: with nobody to offer a turn to, no round begins', () => {
    const meeting = new Meeting(['ana']);
    meeting.does('ana', 'rest');
    expect(meeting.refused('ana', { type: 'propose', action: BEGIN })).toBe('nobodyForARound');
  });

  test('F3, D6: when the last who could be offered a turn rests, the proposal is overtaken', () => {
    const meeting = new Meeting(['ana', 'ben']);
    meeting.proposes('ana', BEGIN);
    meeting.does('ben', 'rest');
    expect(outcomeOf(meeting.does('ana', 'rest'))).toBe('overtaken');
    expect(meeting.room.floor.kind).toBe('gathering');
  });
});

describe('F4: an offer', () => {
  test('F4: waits 30 s for everyone', () => {
    const meeting = inRound();
    expect(meeting.passes(30 * SECOND - 1)).toEqual([]);
    expect(meeting.stage).toBe('offer ana');
    meeting.passes(1);
    expect(meeting.stage).toBe('offer ben');
  });

  test('F4: for a caller from the end of what the voice may take, for each the same', () => {
    const meeting = new Meeting(['ana'], { turnSeconds: 60 });
    for (const caller of ['ben', 'cleo']) meeting.enters(caller, `${caller}-1`, 'phone');
    meeting.beginsRound();
    meeting.does('ana', 'pass');
    for (const caller of ['ben', 'cleo']) {
      expect(meeting.passes(30 * SECOND + RULES.promptMs - 1)).toEqual([]);
      expect(meeting.stage).toBe(`offer ${caller}`);
      meeting.passes(1);
    }
    expect(meeting.stage).toBe('offer ben');
  });

  test('F4: no key and no lost line makes the offer to a caller wait any longer', () => {
    const meeting = new Meeting(['ana'], { turnSeconds: 60 });
    meeting.enters('ben', 'ben-1', 'phone');
    meeting.beginsRound();
    meeting.does('ana', 'pass');
    meeting.loses('ben');
    meeting.passes(10 * SECOND);
    meeting.enters('ben', 'ben-2', 'phone');
    meeting.refused('ben', 'moreTime');
    meeting.passes(20 * SECOND + RULES.promptMs - 1);
    expect(meeting.stage).toBe('offer ben');
    expect(typesOf(meeting.passes(1))).toEqual(['turnPostponed', 'turnOffered']);
  });

  test('F4: Speak starts the turn, Pass ends it', () => {
    const meeting = inRound();
    expect(typesOf(meeting.does('ana', 'speak'))).toEqual(['turnStarted']);
    meeting.does('ana', 'finish');
    expect(typesOf(meeting.does('ben', 'pass'))).toEqual(['turnPassed', 'turnOffered']);
    expect(meeting.stage).toBe('offer cleo');
  });

  test('F4: Later moves it to the end of the round, once', () => {
    const meeting = inRound();
    meeting.does('ana', 'later');
    expect(meeting.waiting).toEqual(['cleo', 'ana']);
    meeting.does('ben', 'pass');
    meeting.does('cleo', 'pass');
    expect(meeting.stage).toBe('offer ana');
    expect(meeting.refused('ana', 'later')).toBe('laterUsed');
    meeting.does('ana', 'speak');
  });

  test('F4: an unanswered offer counts as Later, then as Pass', () => {
    const meeting = inRound(['ana', 'ben']);
    expect(typesOf(meeting.passes(30 * SECOND))).toEqual(['turnPostponed', 'turnOffered']);
    meeting.does('ben', 'pass');
    expect(meeting.refused('ana', 'later')).toBe('laterUsed');
    expect(typesOf(meeting.passes(30 * SECOND))).toEqual(['turnPassed', 'roundEnded']);
  });

  test('F4: an offer unanswered after Later counts as Pass', () => {
    const meeting = inRound(['ana']);
    meeting.does('ana', 'later');
    expect(typesOf(meeting.passes(30 * SECOND))).toEqual(['turnPassed', 'roundEnded']);
  });

  test('F4: two press at once: the second is told that the offer is no longer theirs', () => {
    const meeting = inRound();
    meeting.does('ana', 'pass');
    expect(meeting.refused('ana', 'pass')).toBe('notYourOffer');
    expect(meeting.stage).toBe('offer ben');
  });

  test('F4: an answer that comes after the 30 s comes too late, though no clock ticked', () => {
    const meeting = inRound();
    meeting.now += 30 * SECOND;
    expect(meeting.refused('ana', 'speak')).toBe('notYourOffer');
    expect(meeting.stage).toBe('offer ana');
    expect(typesOf(meeting.does('ben', 'speak'))).toEqual([
      'turnPostponed',
      'turnOffered',
      'turnStarted',
    ]);
  });

  test.each(['pass', 'later'] as const)('F4: %s answers an offer, and no turn', (answer) => {
    expect(inTurn().refused('ana', answer)).toBe('notYourOffer');
  });

  test('F4: outside a round there is nothing to answer', () => {
    const meeting = new Meeting(THREE);
    expect(meeting.refused('ana', 'speak')).toBe('noRound');
    expect(meeting.refused('ana', 'pass')).toBe('noRound');
    expect(meeting.refused('ana', 'later')).toBe('noRound');
  });
});

describe('F5: a turn', () => {
  test('F5: lasts turnSeconds, then 10 s of grace, then moves on', () => {
    const meeting = inTurn(60);
    expect(meeting.passes(70 * SECOND - 1)).toEqual([]);
    expect(meeting.stage).toBe('turn ana');
    expect(typesOf(meeting.passes(1))).toEqual(['turnFinished', 'turnOffered']);
    expect(meeting.stage).toBe('offer ben');
  });

  test('F5, F9: a clock that comes late adds nothing to what was spoken', () => {
    const meeting = inTurn(60);
    meeting.now += 300 * SECOND;
    expect(typesOf(meeting.ticks())).toContain('turnFinished');
    expect(meeting.seat('ana').spokenMs).toBe(70 * SECOND);
  });

  test('F5: Finish ends it at any time, also in the grace', () => {
    const meeting = inTurn(60);
    meeting.does('ana', 'finish');
    meeting.does('ben', 'speak');
    meeting.passes(65 * SECOND);
    meeting.does('ben', 'finish');
    expect(meeting.stage).toBe('offer cleo');
  });

  test('F5: 180 s is usual; warnings come at 30 s and 10 s', () => {
    expect(USUAL_POLICY.turnSeconds).toBe(180);
    expect(RULES.warningsMs).toEqual([30 * SECOND, 10 * SECOND]);
  });

  test('F5: the length changes only between rounds', () => {
    const meeting = inTurn(60);
    meeting.agree('ben', { kind: 'changeTurnLength', turnSeconds: 20 });
    expect(meeting.room.policy.turnSeconds).toBe(20);
    meeting.does('ana', 'finish');
    const offer = meeting.log.at(-1)?.event;
    expect(offer).toMatchObject({ type: 'turnOffered', seat: 'ben', turnMs: 60 * SECOND });
    passAll(meeting);
    meeting.passes(RULES.repeatMs);
    meeting.beginsRound();
    expect(meeting.log.at(-1)?.event).toMatchObject({ type: 'turnOffered', turnMs: 20 * SECOND });
  });

  test('F5: who has no turn cannot finish one', () => {
    expect(new Meeting(THREE).refused('ana', 'finish')).toBe('notYourTurn');
    expect(inRound().refused('ana', 'finish')).toBe('notYourTurn');
  });
});

describe('F6: more time', () => {
  test('F6: is granted unless someone objects within 8 s; +60 s', () => {
    const meeting = inTurn(60);
    meeting.passes(50 * SECOND);
    meeting.does('ana', 'moreTime');
    expect(meeting.passes(8 * SECOND - 1)).toEqual([]);
    expect(typesOf(meeting.passes(1))).toEqual(['moreTimeGranted']);
    expect(meeting.passes(72 * SECOND - 1)).toEqual([]);
    expect(typesOf(meeting.passes(1))).toContain('turnFinished');
  });

  test('F6: one objection is enough, and nobody is told whose', () => {
    const meeting = inTurn();
    meeting.does('ana', 'moreTime');
    expect(meeting.does('cleo', 'objectToMoreTime')).toEqual([
      { type: 'moreTimeRefused', seat: 'ana' },
    ]);
    expect(typesOf(meeting.passes(70 * SECOND))).toEqual(['turnFinished', 'turnOffered']);
  });

  test('F6: twice at most', () => {
    const meeting = inTurn();
    for (const _ of [1, 2]) {
      meeting.does('ana', 'moreTime');
      meeting.passes(8 * SECOND);
    }
    expect(meeting.refused('ana', 'moreTime')).toBe('moreTimeUsed');
  });

  test('F6: asking is what counts, so that nobody must object more than twice', () => {
    const meeting = inTurn();
    for (const _ of [1, 2]) {
      meeting.does('ana', 'moreTime');
      meeting.does('ben', 'objectToMoreTime');
    }
    expect(meeting.refused('ana', 'moreTime')).toBe('moreTimeUsed');
  });

  test('F6: asking while it is asked for changes nothing', () => {
    const meeting = inTurn();
    meeting.does('ana', 'moreTime');
    expect(meeting.refused('ana', 'moreTime')).toBe('moreTimeAsked');
  });

  test('F6: who asks does not object; with nothing asked there is nothing to object to', () => {
    const meeting = inTurn();
    expect(meeting.refused('ben', 'objectToMoreTime')).toBe('noMoreTimeAsked');
    meeting.does('ana', 'moreTime');
    expect(meeting.refused('ana', 'objectToMoreTime')).toBe('ownMoreTime');
    expect(meeting.refused('ben', 'moreTime')).toBe('notYourTurn');
    expect(new Meeting(THREE).refused('ana', 'moreTime')).toBe('notYourTurn');
  });

  test('F6: two object at once: the second is told that nothing is asked any more', () => {
    const meeting = inTurn();
    meeting.does('ana', 'moreTime');
    meeting.does('ben', 'objectToMoreTime');
    expect(meeting.refused('cleo', 'objectToMoreTime')).toBe('noMoreTimeAsked');
  });

  test('F6: asked at the end of the grace, the turn waits for the answer', () => {
    const meeting = inTurn(60);
    meeting.passes(70 * SECOND - 1);
    meeting.does('ana', 'moreTime');
    meeting.passes(7 * SECOND);
    expect(meeting.stage).toBe('turn ana');
    expect(typesOf(meeting.does('ben', 'objectToMoreTime'))).toEqual([
      'moreTimeRefused',
      'turnFinished',
      'turnOffered',
    ]);
  });

  test('F6: more time is not more than two even when the turn is interrupted between', () => {
    const meeting = inTurn();
    meeting.does('ana', 'moreTime');
    meeting.passes(8 * SECOND);
    meeting.loses('ana');
    meeting.passes(15 * SECOND);
    meeting.enters('ana', 'ana-2');
    meeting.does('ben', 'pass');
    meeting.does('cleo', 'pass');
    meeting.does('ana', 'speak');
    meeting.does('ana', 'moreTime');
    meeting.passes(8 * SECOND);
    expect(meeting.refused('ana', 'moreTime')).toBe('moreTimeUsed');
  });
});
