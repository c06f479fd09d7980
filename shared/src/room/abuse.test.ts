import { describe, expect, test } from 'vitest';
import type { Action } from '../decisions/action.ts';
import { heardMs } from '../floor/queue.ts';
import { RULES } from '../policy.ts';
import { Meeting, outcomeOf, typesOf } from '../testing/meeting.ts';
import { people, sealed } from '../testing/names.ts';
import { MINUTE, SECOND } from '../testing/times.ts';

const mute = (...subjects: string[]): Action => ({ kind: 'mute', subjects });
const askToLeave = (...subjects: string[]): Action => ({ kind: 'askToLeave', subjects });

function refusal(meeting: Meeting, seat: string, action: Action): string {
  return meeting.refused(seat, { type: 'propose', action });
}

/** Nobody has a hand up; turns last 60 s. */
function sharing(count: number): Meeting {
  const meeting = new Meeting(people(count), { turnSeconds: 60 });
  meeting.agree('ana', { kind: 'beginSharing' });
  return meeting;
}

describe('two allies in a circle of four', () => {
  test('D3: Ana and Ben cannot mute or remove Cleo when Dora disagrees', () => {
    for (const action of [mute('cleo'), askToLeave('cleo')]) {
      const meeting = new Meeting(people(4));
      const id = meeting.proposes('ana', action);
      meeting.answers('ben', id, 'agree');
      expect(outcomeOf(meeting.answers('dora', id, 'disagree'))).toBe('notPassed');
      expect(refusal(meeting, 'ana', action)).toBe('sameProposalTooSoon');
    }
  });

  test('D3: nor when Dora says nothing', () => {
    const meeting = new Meeting(people(4));
    const id = meeting.proposes('ana', askToLeave('cleo'));
    meeting.answers('ben', id, 'agree');
    expect(outcomeOf(meeting.passes(MINUTE))).toBe('lapsed');
  });

  test('D3: nor can they name both others at once', () => {
    expect(refusal(new Meeting(people(4)), 'ana', askToLeave('cleo', 'dora'))).toBe(
      'tooManySubjects',
    );
  });

  test('D3, D4: when Dora leaves, both who are left decide; one alone never does', () => {
    const meeting = new Meeting(people(4));
    const id = meeting.proposes('ana', askToLeave('cleo'));
    meeting.answers('ben', id, 'agree');
    // More than half of the opening electorate, and all who are left.
    expect(outcomeOf(meeting.does('dora', 'leave'))).toBe('passed');
    const alone = new Meeting(people(4));
    alone.proposes('ana', askToLeave('cleo'));
    alone.does('dora', 'leave');
    expect(outcomeOf(alone.does('ben', 'leave'))).toBe('lapsed');
  });

  test('D2: nor adopt, end or begin anything against one objection', () => {
    const actions: readonly Action[] = [
      { kind: 'adoptAgreement', text: sealed('A'), instead: null },
      { kind: 'endMeeting' },
      { kind: 'beginSharing' },
      { kind: 'quiet', minutes: 30 },
    ];
    for (const action of actions) {
      const meeting = new Meeting(people(4));
      const id = meeting.proposes('ana', action);
      meeting.answers('ben', id, 'agree');
      expect(outcomeOf(meeting.answers('cleo', id, 'object'))).toBe('objected');
    }
  });
});

describe('one person with five browsers', () => {
  /** Three who were there, and five that came at once. */
  function crowded(): Meeting {
    const meeting = new Meeting(people(3));
    for (const seat of ['z1', 'z2', 'z3', 'z4', 'z5']) meeting.enters(seat);
    return meeting;
  }

  test('D3: new browsers are no electors of safety decisions for two minutes', () => {
    const meeting = crowded();
    meeting.proposes('z1', askToLeave('ana'));
    expect(meeting.room.proposals[0]?.electors).toEqual(['ben', 'cleo']);
    expect(meeting.box.cast).toEqual({ 1: {} });
  });

  test('D3, D9: the three who were there can ask one after the other to leave, and the door is closed', () => {
    const meeting = crowded();
    for (const seat of ['z1', 'z2', 'z3', 'z4', 'z5']) {
      const id = meeting.proposes('ana', askToLeave(seat));
      meeting.answers('ben', id, 'agree');
      expect(outcomeOf(meeting.answers('cleo', id, 'agree'))).toBe('passed');
    }
    expect(typesOf(meeting.enters('z6'))).toEqual(['knocked']);
    expect(meeting.cannotEnter('z1')).toBe('askedToLeave');
  });

  test('D2: they pass nothing by consent that one of the three objects to', () => {
    const meeting = crowded();
    const id = meeting.proposes('z1', { kind: 'endMeeting' });
    for (const seat of ['z2', 'z3', 'z4', 'z5']) meeting.answers(seat, id, 'agree');
    expect(outcomeOf(meeting.answers('ana', id, 'object'))).toBe('objected');
  });

  test('F9: new seats gain nothing over who is heard least', () => {
    const meeting = sharing(3);
    for (const seat of people(3)) {
      meeting.does(seat, 'raiseHand');
      meeting.does(seat, 'speak');
      meeting.passes(10 * SECOND);
      meeting.does(seat, 'finish');
    }
    meeting.does('ana', 'raiseHand');
    meeting.does('ana', 'speak');
    meeting.does('ben', 'raiseHand');
    for (const seat of ['z1', 'z2', 'z3', 'z4', 'z5']) {
      meeting.enters(seat);
      meeting.does(seat, 'raiseHand');
    }
    expect(meeting.waiting[0]).toBe('ben');
  });

  test('F11: five browsers hold twice in ten minutes, not ten times', () => {
    const meeting = crowded();
    const holds = ['z1', 'z2', 'z3', 'z4', 'z5'].map((seat) => {
      const decision = meeting.takes({
        actor: { seat, connection: `${seat}-1` },
        command: { type: 'hold' },
      });
      meeting.passes(MINUTE);
      return decision.ok ? 'held' : decision.refusal.code;
    });
    expect(holds).toEqual(['held', 'held', 'holdsUsed', 'holdsUsed', 'holdsUsed']);
  });

  test('D9: the table is full at twelve, and who was there comes back to it', () => {
    const meeting = new Meeting(people(3));
    for (let n = 1; n <= 9; n += 1) meeting.enters(`z${n}`);
    expect(meeting.cannotEnter('z10')).toBe('full');
    meeting.loses('ana');
    meeting.passes(10 * SECOND);
    expect(typesOf(meeting.enters('ana', 'ana-2'))).toEqual(['seatConnected']);
  });
});

describe('holding', () => {
  test('F11: Hold in sequence takes two minutes of any ten, and costs the speaker none', () => {
    const meeting = sharing(12);
    meeting.does('ana', 'raiseHand');
    meeting.does('ana', 'speak');
    const began = meeting.now;
    meeting.does('ben', 'hold');
    meeting.passes(MINUTE);
    meeting.does('cleo', 'hold');
    meeting.passes(MINUTE);
    for (const seat of people(12).slice(3)) expect(meeting.refused(seat, 'hold')).toBe('holdsUsed');
    meeting.passes(70 * SECOND);
    expect(meeting.stage).toBe('sharing');
    expect(meeting.now - began).toBe(190 * SECOND);
    expect(heardMs(meeting.seat('ana'))).toBe(70 * SECOND);
  });

  test('F11: leaving and returning gives no second hold', () => {
    const meeting = new Meeting(people(3));
    meeting.does('ana', 'hold');
    meeting.passes(MINUTE);
    meeting.does('ana', 'leave');
    meeting.enters('ana', 'ana-2');
    expect(meeting.refused('ana', 'hold')).toBe('holdUsed');
  });

  test('D6, F11: a hold does not keep a safety decision from being done', () => {
    const meeting = new Meeting(people(4));
    const id = meeting.proposes('ana', askToLeave('dora'));
    meeting.does('dora', 'hold');
    meeting.answers('ben', id, 'agree');
    expect(typesOf(meeting.answers('cleo', id, 'agree'))).toContain('seatRemoved');
    expect(meeting.room.floor.kind).toBe('quiet');
  });
});

describe('keeping the floor', () => {
  test('F7: dropping again and again while holding the turn gains 15 s and one more offer', () => {
    const meeting = new Meeting(people(3), { turnSeconds: 60 });
    meeting.beginsRound();
    const began = meeting.now;
    meeting.does('ana', 'speak');
    // A second of line for every second without, for as long as it is Ana's turn.
    let line = 1;
    for (let n = 0; n < 300 && meeting.stage === 'turn ana'; n += 1) {
      meeting.loses('ana');
      meeting.passes(SECOND);
      line += 1;
      meeting.enters('ana', `ana-${line}`);
      if (meeting.stage === 'turn ana') meeting.passes(SECOND);
    }
    expect(meeting.now - began).toBeLessThanOrEqual(2 * RULES.lostMs);
    expect(meeting.stage).toBe('offer ben');
    expect(meeting.waiting).toEqual(['cleo', 'ana']);
    meeting.does('ben', 'pass');
    meeting.does('cleo', 'pass');
    meeting.does('ana', 'speak');
    meeting.loses('ana');
    expect(typesOf(meeting.passes(RULES.lostMs))).toEqual([
      'seatAway',
      'turnFinished',
      'roundEnded',
    ]);
  });

  test('F9, F7: so it is in a sharing, where others are offered the floor meanwhile', () => {
    const meeting = sharing(2);
    meeting.does('ana', 'raiseHand');
    meeting.does('ana', 'speak');
    meeting.does('ben', 'raiseHand');
    meeting.loses('ana');
    meeting.passes(RULES.lostMs);
    meeting.enters('ana', 'ana-2');
    expect(meeting.stage).toBe('offer ben');
    meeting.does('ben', 'pass');
    meeting.does('ana', 'speak');
    meeting.loses('ana');
    meeting.passes(RULES.lostMs);
    meeting.enters('ana', 'ana-3');
    expect(meeting.waiting).toEqual([]);
    expect(meeting.stage).toBe('sharing');
  });

  test('F6: more time is two minutes at the very most, however often it is asked for', () => {
    const meeting = sharing(2);
    meeting.does('ana', 'raiseHand');
    meeting.does('ana', 'speak');
    const began = meeting.now;
    for (let n = 0; n < 10; n += 1) {
      const actor = { seat: 'ana', connection: 'ana-1' };
      meeting.takes({ actor, command: { type: 'moreTime' } });
      meeting.passes(8 * SECOND);
    }
    meeting.passes(10 * MINUTE);
    expect(heardMs(meeting.seat('ana'))).toBe((60 + 120 + 10) * SECOND);
    expect(meeting.stage).toBe('sharing');
    expect(meeting.now - began).toBeGreaterThan(0);
  });

  test('F10: going from writing to speaking and back gains no time', () => {
    const meeting = sharing(2);
    meeting.does('ana', 'raiseHand');
    meeting.does('ana', 'write');
    const began = meeting.now;
    for (let n = 0; meeting.stage === 'turn ana'; n += 1) {
      meeting.passes(7 * SECOND);
      if (meeting.stage === 'turn ana') meeting.does('ana', n % 2 === 0 ? 'speak' : 'write');
    }
    expect(meeting.now - began).toBe(70 * SECOND);
  });
});

describe('coming first', () => {
  test('F9: leaving and returning does not jump the queue', () => {
    const meeting = sharing(4);
    for (const seat of ['ana', 'ben']) {
      meeting.does(seat, 'raiseHand');
      meeting.does(seat, 'speak');
      meeting.passes(30 * SECOND);
      meeting.does(seat, 'finish');
    }
    meeting.does('cleo', 'raiseHand');
    meeting.does('cleo', 'speak');
    meeting.does('ben', 'raiseHand');
    meeting.does('ana', 'raiseHand');
    expect(meeting.waiting).toEqual(['ben', 'ana']);
    meeting.does('ana', 'leave');
    meeting.enters('ana', 'ana-2');
    meeting.does('ana', 'raiseHand');
    meeting.does('dora', 'raiseHand');
    expect(meeting.waiting).toEqual(['dora', 'ben', 'ana']);
  });

  test('F9: raising and lowering a hand again and again puts it last among its equals', () => {
    const meeting = sharing(4);
    meeting.does('ana', 'raiseHand');
    meeting.does('ana', 'speak');
    for (const seat of ['ben', 'cleo', 'dora']) meeting.does(seat, 'raiseHand');
    for (let n = 0; n < 20; n += 1) {
      meeting.does('ben', 'lowerHand');
      meeting.does('ben', 'raiseHand');
    }
    expect(meeting.waiting).toEqual(['cleo', 'dora', 'ben']);
    expect(meeting.stage).toBe('turn ana');
  });

  test('F4, F9: endless Later: everyone else’s turn comes first, and each costs one offer', () => {
    const meeting = sharing(4);
    for (const seat of people(4)) meeting.does(seat, 'raiseHand');
    const offered: string[] = [];
    for (let n = 0; n < 12 && meeting.waiting.length > 0; n += 1) {
      const seat = meeting.stage.slice('offer '.length);
      offered.push(seat);
      if (seat === 'ana') {
        meeting.does('ana', 'later');
        // A new hand instead of the one that has used its Later.
        meeting.does('ana', 'lowerHand');
        meeting.does('ana', 'raiseHand');
      } else {
        meeting.does(seat, 'speak');
        meeting.passes(SECOND);
        meeting.does(seat, 'finish');
      }
    }
    expect(offered.filter((seat) => seat !== 'ana')).toEqual(['ben', 'cleo', 'dora']);
    expect(offered.filter((seat) => seat === 'ana').length).toBeLessThanOrEqual(4);
  });

  test('F4: endless Later in a round: once, and then the offer passes', () => {
    const meeting = new Meeting(people(2));
    meeting.beginsRound();
    meeting.does('ana', 'later');
    meeting.does('ben', 'pass');
    meeting.does('ana', 'rest');
    meeting.does('ana', 'return');
    expect(meeting.room.floor.kind).toBe('gathering');
  });
});

describe('proposals', () => {
  test('D1: squatting a vote’s slot: one person takes one of three, for a minute', () => {
    const meeting = new Meeting(people(6));
    meeting.proposes('ana', { kind: 'freeText', text: sealed('A') });
    expect(refusal(meeting, 'ana', { kind: 'freeText', text: sealed('B') })).toBe(
      'oneProposalEach',
    );
    meeting.proposes('ben', { kind: 'openFloor' });
    meeting.proposes('cleo', { kind: 'beginSharing' });
    meeting.passes(MINUTE);
    expect(meeting.room.proposals).toEqual([]);
  });

  test('D1, D3: squatting a subject’s slot keeps nobody safe for longer than a minute', () => {
    const meeting = new Meeting(people(6));
    // Fati's friend proposes something mild about her, so that nothing else can be proposed.
    meeting.proposes('emil', mute('fati'));
    expect(refusal(meeting, 'ana', askToLeave('fati'))).toBe('subjectTaken');
    for (const seat of ['ana', 'ben', 'cleo', 'dora']) meeting.answers(seat, 1, 'disagree');
    expect(meeting.room.proposals).toEqual([]);
    expect(refusal(meeting, 'emil', mute('fati'))).toBe('sameProposalTooSoon');
    meeting.proposes('ana', askToLeave('fati'));
  });

  test('D1: three who fill the three slots with idle words cannot keep out a safety decision', () => {
    const meeting = new Meeting(people(6));
    for (const [index, seat] of ['ana', 'ben', 'cleo'].entries()) {
      meeting.proposes(seat, { kind: 'freeText', text: sealed('ABC'.charAt(index)) });
    }
    meeting.proposes('dora', mute('ana'));
    meeting.proposes('emil', { kind: 'lock' });
    expect(meeting.room.proposals).toHaveLength(5);
  });

  test('D1, D7: proposals one after the other by one person: one at a time, each once in five minutes', () => {
    const meeting = new Meeting(people(3));
    for (const letter of 'ABCDE') {
      const action: Action = { kind: 'freeText', text: sealed(letter) };
      const id = meeting.proposes('ana', action);
      expect(refusal(meeting, 'ana', { kind: 'openFloor' })).toBe('oneProposalEach');
      meeting.answers('ben', id, 'object');
      expect(refusal(meeting, 'ana', action)).toBe('sameProposalTooSoon');
    }
    // They stop no speaker, and others' proposals find their slots.
    meeting.proposes('ben', { kind: 'openFloor' });
    expect(meeting.box.made).toHaveLength(6);
  });

  test('D7: leaving and coming back, or resting, gives no fresh start', () => {
    const meeting = new Meeting(people(3));
    const id = meeting.proposes('ana', { kind: 'endMeeting' });
    meeting.answers('ben', id, 'object');
    meeting.does('ana', 'leave');
    meeting.enters('ana', 'ana-2');
    expect(refusal(meeting, 'ana', { kind: 'endMeeting' })).toBe('sameProposalTooSoon');
  });

  test('D8: a script as a filibuster: the circle leaves it by any decision, and half end a quiet', () => {
    const meeting = new Meeting(people(4));
    const stages = Array.from({ length: 12 }, () => ({ kind: 'quiet', minutes: 30 }) as const);
    meeting.agree('ana', { kind: 'followScript', stages });
    expect(meeting.stage).toBe('quiet');
    meeting.does('ben', 'endQuiet');
    meeting.does('cleo', 'endQuiet');
    expect(meeting.room.script).toMatchObject({ next: 2 });
    meeting.agree('dora', { kind: 'openFloor' });
    expect(meeting.room.floor.kind).toBe('open');
    expect(meeting.passes(60 * MINUTE)).toEqual([]);
  });

  test('D8, F12: a script of thirty-minute quiets ends with the meeting’s four hours', () => {
    const meeting = new Meeting(people(3), { seatedMs: 0 });
    const stages = Array.from({ length: 12 }, () => ({ kind: 'quiet', minutes: 30 }) as const);
    meeting.agree('ana', { kind: 'followScript', stages });
    meeting.passes(240 * MINUTE);
    expect(meeting.room.floor).toMatchObject({ kind: 'ended', because: 'longest' });
  });
});

describe('arriving and going', () => {
  test('D9: coming with fresh browsers again and again fills no memory, and forgets nobody present', () => {
    const meeting = new Meeting(people(3));
    for (let n = 0; n < 100; n += 1) {
      meeting.enters(`z${n}`);
      meeting.does(`z${n}`, 'leave');
    }
    expect(meeting.room.seats).toHaveLength(RULES.remembered);
    expect(meeting.room.seats.slice(0, 3).map(({ id }) => id)).toEqual(people(3));
  });

  test('F9: a hand of whoever is forgotten goes with them', () => {
    const meeting = sharing(3);
    meeting.does('ana', 'raiseHand');
    meeting.does('ana', 'speak');
    meeting.does('cleo', 'raiseHand');
    meeting.loses('cleo');
    meeting.passes(RULES.lostMs);
    for (let n = 0; n < 100; n += 1) {
      meeting.enters(`z${n}`);
      meeting.does(`z${n}`, 'leave');
    }
    expect(meeting.room.seats.some(({ id }) => id === 'cleo')).toBe(false);
    meeting.enters('cleo', 'cleo-2');
    expect(meeting.waiting).toEqual([]);
    expect(typesOf(meeting.does('cleo', 'raiseHand'))).toEqual(['handRaised']);
  });

  test('F8: resting and returning again and again changes no place that one had not lost', () => {
    const meeting = new Meeting(people(4));
    meeting.beginsRound();
    for (let n = 0; n < 10; n += 1) {
      meeting.does('cleo', 'rest');
      meeting.does('cleo', 'return');
    }
    expect(meeting.waiting).toEqual(['ben', 'dora', 'cleo']);
  });
});
