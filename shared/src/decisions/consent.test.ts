import { describe, expect, test } from 'vitest';
import { USUAL_POLICY } from '../policy.ts';
import type { Action } from './action.ts';
import { Meeting, outcomeOf, typesOf } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { MINUTE, SECOND } from '../testing/times.ts';

const SHORTER = { kind: 'changeTurnLength', turnSeconds: 60 } as const;
const BEGIN = { kind: 'beginRound', prompt: null } as const;

/** Ana proposes; then so many others stand aside, so many agree, and the rest say nothing. */
function asked(electors: number, agree: number, standAside: number): Meeting {
  const meeting = new Meeting(people(electors));
  const id = meeting.proposes('ana', SHORTER);
  people(agree + standAside)
    .slice(1)
    .forEach((seat, index) => {
      meeting.answers(seat, id, index < standAside ? 'standAside' : 'agree');
    });
  return meeting;
}

const outcome = (meeting: Meeting) => outcomeOf(meeting.log.map((recorded) => recorded.event));

/**
 * D2 by hand. With so many electors, `half` is the least number of answers that counts at the
 * deadline, and `most` the least number who must agree when everyone answers, so that more agree
 * than stand aside.
 */
const CONSENT = [
  { electors: 1, half: 1, most: 1 },
  { electors: 2, half: 1, most: 2 },
  { electors: 3, half: 2, most: 2 },
  { electors: 4, half: 2, most: 3 },
  { electors: 5, half: 3, most: 3 },
  { electors: 6, half: 3, most: 4 },
  { electors: 7, half: 4, most: 4 },
  { electors: 8, half: 4, most: 5 },
  { electors: 9, half: 5, most: 5 },
  { electors: 10, half: 5, most: 6 },
  { electors: 11, half: 6, most: 6 },
  { electors: 12, half: 6, most: 7 },
];

describe('D2: consent', () => {
  test.each(CONSENT)(
    'D2: of $electors, all answer: $most must agree, one less is not enough',
    ({ electors, most }) => {
      expect(outcome(asked(electors, most, electors - most))).toBe('passed');
      if (most > 1) {
        expect(outcome(asked(electors, most - 1, electors - most + 1))).toBe('notPassed');
      }
    },
  );

  test.each(CONSENT)(
    'D2: of $electors, $half answers are enough at the deadline, one less lapses',
    ({ electors, half }) => {
      const enough = asked(electors, half, 0);
      if (half < electors) {
        enough.passes(60 * SECOND - 1);
        expect(outcome(enough)).toBeUndefined();
        enough.passes(1);
      }
      expect(outcome(enough)).toBe('passed');
      if (half > 1) {
        const tooFew = asked(electors, half - 1, 0);
        tooFew.passes(60 * SECOND);
        expect(outcome(tooFew)).toBe('lapsed');
      }
    },
  );

  test.each([2, 3, 5, 8, 12])(
    'D2: of %i, one objection ends it, however many agree',
    (electors) => {
      const meeting = asked(electors, electors - 1, 0);
      const last = people(electors).at(-1) ?? '';
      expect(outcomeOf(meeting.answers(last, 1, 'object'))).toBe('objected');
    },
  );

  test('D2: as many aside as agree is not passed at the deadline either', () => {
    const meeting = asked(6, 2, 2);
    meeting.passes(60 * SECOND);
    expect(outcome(meeting)).toBe('notPassed');
  });

  test('D2: proposing is agreeing: alone it passes at once', () => {
    const meeting = new Meeting(['ana']);
    const events = meeting.does('ana', { type: 'propose', action: SHORTER });
    expect(typesOf(events)).toEqual([
      'proposed',
      'answered',
      'proposalClosed',
      'turnLengthChanged',
    ]);
  });

  test('D2: the objection’s reason is shown, so that the proposal can be mended', () => {
    const meeting = asked(3, 1, 0);
    const reason = { kind: 'ready', choice: 'tooShort' } as const;
    const ballot = { position: 'object', reason } as const;
    const events = meeting.does('cleo', { type: 'answer', proposal: 1, ballot });
    expect(events.at(-1)).toEqual({
      type: 'proposalClosed',
      proposal: 1,
      outcome: 'objected',
      tally: { agree: 1, standAside: 0, object: 1 },
      moods: null,
      objection: { seat: 'cleo', reason },
    });
  });

  test('D2: what passed tells its counts', () => {
    const meeting = asked(4, 3, 1);
    expect(meeting.log.find(({ event }) => event.type === 'proposalClosed')?.event).toMatchObject({
      outcome: 'passed',
      tally: { agree: 3, standAside: 1, object: 0 },
      objection: null,
    });
  });

  test('D2: disagree is not a position of consent', () => {
    const meeting = asked(3, 1, 0);
    const ballot = { position: 'disagree' } as const;
    expect(meeting.refused('ben', { type: 'answer', proposal: 1, ballot })).toBe('wrongPosition');
  });

  test('D2: what is closed, or never was, has no answers', () => {
    const meeting = asked(2, 2, 0);
    const ballot = { position: 'agree' } as const;
    expect(meeting.refused('ben', { type: 'answer', proposal: 1, ballot })).toBe('noSuchProposal');
    expect(meeting.refused('ben', { type: 'answer', proposal: 7, ballot })).toBe('noSuchProposal');
  });

  test('D2: an answer after the deadline comes too late, though no clock ticked', () => {
    const meeting = asked(3, 1, 0);
    meeting.now += 60 * SECOND;
    const ballot = { position: 'agree' } as const;
    expect(meeting.refused('ben', { type: 'answer', proposal: 1, ballot })).toBe('noSuchProposal');
  });
});

describe('D4: the electorate', () => {
  test('D4: is who is present when it opens: resting counts, lost for under 15 s counts', () => {
    const meeting = new Meeting(people(5));
    meeting.does('ben', 'rest');
    meeting.loses('dora');
    meeting.passes(10 * SECOND);
    meeting.loses('cleo');
    meeting.passes(5 * SECOND);
    meeting.does('emil', 'leave');
    meeting.proposes('ana', SHORTER);
    expect(meeting.room.proposals[0]?.electors).toEqual(['ana', 'ben', 'cleo']);
  });

  test('D4: who arrives later does not vote', () => {
    const meeting = asked(2, 1, 0);
    meeting.enters('cleo');
    const ballot = { position: 'object', reason: { kind: 'ready', choice: 'other' } } as const;
    expect(meeting.refused('cleo', { type: 'answer', proposal: 1, ballot })).toBe('notAnElector');
    expect(outcomeOf(meeting.answers('ben', 1, 'agree'))).toBe('passed');
  });

  test('D4: who leaves drops out of the count, and with the last silent one it is decided', () => {
    const meeting = asked(3, 2, 0);
    expect(outcomeOf(meeting.does('cleo', 'leave'))).toBe('passed');
  });

  test('D4: who leaves takes their answer along', () => {
    const meeting = asked(5, 2, 0);
    meeting.does('ben', 'leave');
    // Only the number stays, or it would tell that Ben had answered (D5).
    expect(meeting.room.proposals[0]).toMatchObject({ answers: 2, opening: 5 });
    meeting.passes(60 * SECOND);
    expect(outcome(meeting)).toBe('lapsed');
  });

  test('D4: who left and came back arrives later, and does not vote', () => {
    const meeting = asked(3, 1, 0);
    meeting.does('ben', 'leave');
    meeting.enters('ben', 'ben-2');
    const ballot = { position: 'agree' } as const;
    expect(meeting.refused('ben', { type: 'answer', proposal: 1, ballot })).toBe('notAnElector');
  });

  test('D4: minimums use the opening electorate: who stays behind does not decide for all', () => {
    const meeting = asked(6, 2, 0);
    for (const seat of ['cleo', 'dora', 'emil', 'fati']) meeting.does(seat, 'leave');
    expect(outcome(meeting)).toBeUndefined();
    meeting.passes(60 * SECOND);
    expect(outcome(meeting)).toBe('lapsed');
  });

  test('D4: half of the opening electorate is enough when the others have left', () => {
    const meeting = asked(6, 3, 0);
    meeting.does('dora', 'leave');
    meeting.does('emil', 'leave');
    expect(outcome(meeting)).toBeUndefined();
    expect(outcomeOf(meeting.does('fati', 'leave'))).toBe('passed');
  });

  test('D4: who is lost and returns before the close may still answer', () => {
    const meeting = asked(3, 2, 0);
    meeting.loses('cleo');
    meeting.passes(30 * SECOND);
    expect(meeting.seat('cleo').presence.kind).toBe('away');
    expect(outcome(meeting)).toBeUndefined();
    meeting.enters('cleo', 'cleo-2');
    expect(outcomeOf(meeting.answers('cleo', 1, 'object'))).toBe('objected');
  });

  test('D4: the proposer’s leaving changes nothing: the question stays', () => {
    const meeting = asked(4, 1, 0);
    meeting.does('ana', 'leave');
    expect(meeting.room.proposals[0]).toMatchObject({ by: 'ana', answers: 1 });
    meeting.answers('ben', 1, 'agree');
    meeting.answers('cleo', 1, 'agree');
    expect(outcomeOf(meeting.answers('dora', 1, 'agree'))).toBe('passed');
  });

  test('D4, D2: without an elector it lapses', () => {
    const meeting = asked(2, 1, 0);
    meeting.enters('cleo');
    meeting.does('ben', 'leave');
    expect(outcome(meeting)).toBe('passed');
    const other = asked(3, 1, 0);
    other.enters('dora');
    for (const seat of ['ana', 'ben', 'cleo']) other.does(seat, 'leave');
    expect(outcome(other)).toBe('lapsed');
  });

  test('D4: who was asked to leave drops out of the other votes too', () => {
    const meeting = asked(6, 1, 0);
    meeting.answers('fati', 1, 'agree');
    meeting.agree('ana', { kind: 'askToLeave', subjects: ['fati'] });
    expect(meeting.room.proposals[0]).toMatchObject({ answers: 2, opening: 6 });
    expect(meeting.room.proposals[0]?.electors).not.toContain('fati');
  });
});

describe('D6: what a group decision does', () => {
  test('D6: begins the round in the same step, with its prompt', () => {
    const meeting = new Meeting(people(2));
    const prompt = { kind: 'ready', choice: 'whatHelped' } as const;
    const events = meeting.agree('ana', { kind: 'beginRound', prompt });
    expect(typesOf(events).slice(-3)).toEqual(['proposalClosed', 'roundBegan', 'turnOffered']);
    expect(events.at(-2)).toMatchObject({ prompt });
  });

  test('D6: the end waits for the present turn, and comes with it', () => {
    const meeting = new Meeting(people(3), { turnSeconds: 60 });
    meeting.beginsRound();
    meeting.does('ana', 'speak');
    const events = meeting.agree('ben', { kind: 'endMeeting' });
    expect(events.at(-1)).toEqual({ type: 'changeAwaited', change: { kind: 'end' } });
    expect(meeting.stage).toBe('turn ana');
    expect(meeting.refused('cleo', { type: 'propose', action: { kind: 'endMeeting' } })).toBe(
      'alreadySo',
    );
    expect(typesOf(meeting.passes(70 * SECOND))).toEqual(['turnFinished', 'meetingEnded']);
  });

  test('D6: the end comes with a turn that a lost connection cuts off', () => {
    const meeting = new Meeting(people(3), { turnSeconds: 60 });
    meeting.beginsRound();
    meeting.does('ana', 'speak');
    meeting.agree('ben', { kind: 'endMeeting' });
    meeting.loses('ana');
    const events = meeting.passes(15 * SECOND);
    expect(typesOf(events)).toEqual(['seatAway', 'turnInterrupted', 'meetingEnded']);
  });

  test('D6: during an offer there is no turn to wait for', () => {
    const meeting = new Meeting(people(2));
    meeting.beginsRound();
    expect(typesOf(meeting.agree('ben', { kind: 'endMeeting' })).at(-1)).toBe('meetingEnded');
    expect(meeting.room.floor).toMatchObject({ kind: 'ended', because: 'decision' });
  });

  test('D6: in a round no other is proposed, and one proposed before is overtaken', () => {
    const meeting = new Meeting(people(3));
    meeting.proposes('cleo', {
      kind: 'beginRound',
      prompt: { kind: 'ready', choice: 'whatIsHard' },
    });
    const events = meeting.agree('ana', BEGIN);
    expect(events.find((event) => event.type === 'proposalClosed' && event.proposal === 1)).toEqual(
      {
        type: 'proposalClosed',
        proposal: 1,
        outcome: 'overtaken',
        tally: { agree: 1, standAside: 0, object: 0 },
        moods: null,
        objection: null,
      },
    );
    expect(meeting.refused('ben', { type: 'propose', action: BEGIN })).toBe('roundGoesOn');
  });

  test('D6: nor is one proposed while one that was agreed on waits for a hold to end', () => {
    const meeting = new Meeting(people(3));
    meeting.does('ana', 'hold');
    meeting.agree('ben', BEGIN);
    expect(meeting.refused('cleo', { type: 'propose', action: BEGIN })).toBe('roundGoesOn');
  });

  test('D6: what is so already is not proposed', () => {
    const meeting = new Meeting(people(3));
    const proposing = (action: Parameters<Meeting['proposes']>[1]) =>
      meeting.refused('ana', { type: 'propose', action });
    expect(proposing({ kind: 'changeTurnLength', turnSeconds: 180 })).toBe('alreadySo');
    expect(proposing({ kind: 'unlock' })).toBe('alreadySo');
  });
});

describe('D1: proposing', () => {
  test('D1: anyone present may, newly arrived or resting or in another’s turn', () => {
    const meeting = new Meeting(people(3));
    meeting.does('ben', 'rest');
    meeting.proposes('ben', BEGIN);
    meeting.enters('dora');
    meeting.proposes('dora', SHORTER);
    expect(meeting.room.proposals.map((open) => open.by)).toEqual(['ben', 'dora']);
  });

  test('D1: one open group decision each, and leaving frees nothing', () => {
    const meeting = new Meeting(people(4));
    meeting.proposes('ana', BEGIN);
    expect(meeting.refused('ana', { type: 'propose', action: SHORTER })).toBe('oneProposalEach');
    meeting.does('ana', 'leave');
    meeting.enters('ana', 'ana-2');
    expect(meeting.refused('ana', { type: 'propose', action: SHORTER })).toBe('oneProposalEach');
    meeting.answers('ben', 1, 'object');
    meeting.proposes('ana', SHORTER);
  });

  test('D1: three in the room', () => {
    const meeting = new Meeting(people(5));
    meeting.proposes('ana', BEGIN);
    meeting.proposes('ben', SHORTER);
    meeting.proposes('cleo', { kind: 'endMeeting' });
    const fourth = {
      type: 'propose',
      action: { kind: 'changeTurnLength', turnSeconds: 90 },
    } as const;
    expect(meeting.refused('dora', fourth)).toBe('threeProposals');
    meeting.passes(USUAL_POLICY.voteSeconds * 1000);
    meeting.does('dora', fourth);
  });

  test('D1: safety decisions have slots of their own, one per subject', () => {
    const meeting = new Meeting(people(9));
    meeting.proposes('ana', BEGIN);
    meeting.proposes('ben', SHORTER);
    meeting.proposes('cleo', { kind: 'endMeeting' });
    meeting.proposes('ana', { kind: 'mute', subjects: ['ivo', 'hana'] });
    meeting.proposes('ana', { kind: 'askToLeave', subjects: ['gus'] });
    meeting.proposes('ana', { kind: 'lock' });
    expect(meeting.room.proposals).toHaveLength(6);
    const overlapping: Action = { kind: 'askToLeave', subjects: ['fati', 'ivo'] };
    expect(meeting.refused('dora', { type: 'propose', action: overlapping })).toBe('subjectTaken');
    expect(meeting.refused('dora', { type: 'propose', action: { kind: 'lock' } })).toBe(
      'alreadyProposed',
    );
  });

  test('D1: and take none of the group’s', () => {
    const meeting = new Meeting(people(9));
    meeting.proposes('ana', { kind: 'mute', subjects: ['ivo'] });
    meeting.proposes('ana', { kind: 'mute', subjects: ['hana'] });
    meeting.proposes('ana', { kind: 'lock' });
    meeting.proposes('ana', BEGIN);
    expect(meeting.room.proposals).toHaveLength(4);
  });

  test('D1: who is not present proposes nothing', () => {
    const meeting = new Meeting(people(3));
    meeting.loses('ben');
    expect(meeting.refused('ben', { type: 'propose', action: BEGIN })).toBe('notPresent');
    expect(meeting.refused('dora', { type: 'propose', action: BEGIN })).toBe('notSeated');
  });
});

describe('D7: making the same proposal again', () => {
  const again = { type: 'propose', action: SHORTER } as const;

  test('D7: not for five minutes after it was objected to', () => {
    const meeting = asked(2, 1, 0);
    meeting.passes(30 * SECOND);
    meeting.answers('ben', 1, 'object');
    meeting.passes(5 * MINUTE - 1);
    expect(meeting.refused('ana', again)).toBe('sameProposalTooSoon');
    meeting.passes(1);
    meeting.does('ana', again);
  });

  test('D7: another person may, and the same person may make another', () => {
    const meeting = asked(2, 1, 0);
    meeting.answers('ben', 1, 'object');
    meeting.proposes('ana', { kind: 'changeTurnLength', turnSeconds: 61 });
    meeting.does('ben', again);
  });

  test('D7: what lapsed for want of answers may be made again at once', () => {
    const meeting = asked(4, 1, 0);
    expect(outcomeOf(meeting.passes(60 * SECOND))).toBe('lapsed');
    meeting.does('ana', again);
  });

  test('D7: so may what was overtaken, once it makes sense again', () => {
    const meeting = new Meeting(people(3));
    meeting.proposes('ana', { kind: 'openFloor' });
    meeting.agree('ben', { kind: 'openFloor' });
    expect(meeting.room.decided.at(-1)?.outcome).toBe('overtaken');
    meeting.agree('ben', { kind: 'beginSharing' });
    meeting.does('ana', { type: 'propose', action: { kind: 'openFloor' } });
  });

  test('D7: another vote’s end changes nothing about it', () => {
    const meeting = asked(4, 1, 0);
    meeting.proposes('cleo', { kind: 'openFloor' });
    meeting.answers('ben', 1, 'object');
    expect(outcomeOf(meeting.passes(60 * SECOND))).toBe('lapsed');
    expect(meeting.refused('ana', again)).toBe('sameProposalTooSoon');
  });

  test('D7: leaving and coming back is no way round', () => {
    const meeting = asked(2, 1, 0);
    meeting.answers('ben', 1, 'object');
    meeting.does('ana', 'leave');
    meeting.enters('ana', 'ana-2');
    expect(meeting.refused('ana', again)).toBe('sameProposalTooSoon');
  });

  test('D7: a safety decision about the same people in another order is the same', () => {
    const meeting = new Meeting(people(6));
    const id = meeting.proposes('ana', { kind: 'mute', subjects: ['emil', 'fati'] });
    for (const seat of ['ben', 'cleo', 'dora']) meeting.answers(seat, id, 'disagree');
    const reversed: Action = { kind: 'mute', subjects: ['fati', 'emil'] };
    expect(meeting.refused('ana', { type: 'propose', action: reversed })).toBe(
      'sameProposalTooSoon',
    );
    meeting.proposes('ana', { kind: 'mute', subjects: ['fati'] });
    meeting.proposes('ana', { kind: 'askToLeave', subjects: ['emil'] });
  });
});
