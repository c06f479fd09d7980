import { describe, expect, test } from 'vitest';
import { cameraOf, voiceOf } from '../floor/speech.ts';
import { Meeting, outcomeOf, typesOf } from '../testing/meeting.ts';
import { people, sealed } from '../testing/names.ts';
import { MINUTE, SECOND } from '../testing/times.ts';

/** Ana proposes to lock; then so many agree, so many disagree, and the rest say nothing. */
function asked(electors: number, agree: number, disagree: number): Meeting {
  const meeting = new Meeting(people(electors));
  const id = meeting.proposes('ana', { kind: 'lock' });
  people(agree + disagree)
    .slice(1)
    .forEach((seat, index) => {
      meeting.answers(seat, id, index < disagree ? 'disagree' : 'agree');
    });
  return meeting;
}

const outcome = (meeting: Meeting) => outcomeOf(meeting.log.map((recorded) => recorded.event));

/**
 * D3 by hand. With so many electors, `atOnce` must agree for it to pass at once, and `over` at the
 * deadline, when at most one disagrees: more than half from four on, all below.
 */
const ALL_BUT_ONE = [
  { electors: 2, atOnce: 2, over: 2 },
  { electors: 3, atOnce: 3, over: 3 },
  { electors: 4, atOnce: 3, over: 3 },
  { electors: 5, atOnce: 4, over: 3 },
  { electors: 6, atOnce: 5, over: 4 },
  { electors: 7, atOnce: 6, over: 4 },
  { electors: 8, atOnce: 7, over: 5 },
  { electors: 9, atOnce: 8, over: 5 },
  { electors: 10, atOnce: 9, over: 6 },
  { electors: 11, atOnce: 10, over: 6 },
  { electors: 12, atOnce: 11, over: 7 },
];

describe('D3: all but one', () => {
  test.each(ALL_BUT_ONE)('D3: of $electors, it passes at once when $atOnce agree', (row) => {
    expect(outcome(asked(row.electors, row.atOnce, 0))).toBe('passed');
    expect(outcome(asked(row.electors, row.atOnce - 1, 0))).toBeUndefined();
  });

  test.each(ALL_BUT_ONE)('D3: of $electors, $over are enough at the deadline', (row) => {
    const enough = asked(row.electors, row.over, 0);
    enough.passes(60 * SECOND);
    expect(outcome(enough)).toBe('passed');
    const tooFew = asked(row.electors, row.over - 1, 0);
    tooFew.passes(60 * SECOND - 1);
    expect(outcome(tooFew)).toBeUndefined();
    tooFew.passes(1);
    expect(outcome(tooFew)).toBe('lapsed');
  });

  test.each(ALL_BUT_ONE.slice(2))('D3: of $electors, one dissenter cannot block', (row) => {
    const meeting = asked(row.electors, row.electors - 1, 1);
    expect(outcome(meeting)).toBe('passed');
    const late = asked(row.electors, row.over, 1);
    late.passes(60 * SECOND);
    expect(outcome(late)).toBe('passed');
  });

  test.each(ALL_BUT_ONE.slice(2))('D3: of $electors, two dissenters can', (row) => {
    const meeting = asked(row.electors, row.electors - 2, 2);
    expect(outcome(meeting)).toBe('notPassed');
  });

  test.each(ALL_BUT_ONE.slice(3))('D3: of $electors, two block at the deadline too', (row) => {
    const meeting = asked(row.electors, Math.min(row.over, row.electors - 2), 2);
    meeting.passes(60 * SECOND);
    expect(outcome(meeting)).toBe('notPassed');
  });

  test.each([2, 3])('D3: of %i, one who disagrees blocks', (electors) => {
    expect(outcome(asked(electors, electors - 1, 1))).toBe('notPassed');
  });

  test('D3: with one elector it cannot be opened', () => {
    const meeting = new Meeting(people(1));
    const lock = { type: 'propose', action: { kind: 'lock' } } as const;
    expect(meeting.refused('ana', lock)).toBe('tooFewElectors');
    const two = new Meeting(people(2));
    two.agree('ana', { kind: 'lock' });
    expect(two.room.door.closed).toBe('lock');
  });

  test('D3, D4: of two one leaves, and one is not all', () => {
    const meeting = asked(2, 1, 0);
    meeting.does('ben', 'leave');
    expect(outcome(meeting)).toBe('lapsed');
  });

  test('D3, D4: minimums use the opening electorate', () => {
    const meeting = asked(6, 3, 0);
    for (const seat of ['dora', 'emil', 'fati']) meeting.does(seat, 'leave');
    expect(outcome(meeting)).not.toBe('passed');
    const more = asked(6, 4, 0);
    more.does('emil', 'leave');
    expect(outcome(more)).toBe('passed');
  });

  test('D3: knows no standing aside and no objection', () => {
    const meeting = asked(4, 1, 0);
    const answering = (position: 'standAside') =>
      meeting.refused('ben', { type: 'answer', proposal: 1, ballot: { position } });
    expect(answering('standAside')).toBe('wrongPosition');
  });

  test('D3: the subjects are no electors', () => {
    const meeting = new Meeting(people(5));
    const id = meeting.proposes('ana', { kind: 'mute', subjects: ['ben', 'cleo'] });
    expect(meeting.room.proposals[0]?.electors).toEqual(['ana', 'dora', 'emil']);
    const ballot = { position: 'disagree' } as const;
    expect(meeting.refused('ben', { type: 'answer', proposal: id, ballot })).toBe('notAnElector');
  });

  test('D3: electors have been seated two minutes', () => {
    const meeting = new Meeting(people(3));
    meeting.passes(1);
    meeting.enters('dora');
    meeting.passes(2 * MINUTE - 1);
    meeting.proposes('dora', { kind: 'lock' });
    // She has proposed, though she is no elector: that she is not must not show (D5).
    expect(meeting.room.proposals[0]).toMatchObject({ electors: people(3), answers: 1 });
    meeting.passes(MINUTE + 1);
    meeting.agree('ana', { kind: 'lock' });
    expect(meeting.log.findLast(({ event }) => event.type === 'proposed')?.event).toMatchObject({
      electors: people(4),
    });
  });

  test('D3: unless fewer than two have', () => {
    const meeting = new Meeting(people(1));
    meeting.enters('ben');
    meeting.enters('cleo');
    meeting.proposes('cleo', { kind: 'lock' });
    expect(meeting.room.proposals[0]?.electors).toEqual(['ana', 'ben', 'cleo']);
  });

  test('D3: coming back on one’s seat does not start the two minutes anew', () => {
    const meeting = new Meeting(people(3));
    meeting.does('cleo', 'leave');
    meeting.enters('cleo', 'cleo-2');
    meeting.proposes('ana', { kind: 'lock' });
    expect(meeting.room.proposals[0]?.electors).toContain('cleo');
  });

  test('D3: always fewer than half of those present', () => {
    const meeting = new Meeting(people(4));
    const mute = (...subjects: string[]) =>
      ({ type: 'propose', action: { kind: 'mute', subjects } }) as const;
    expect(meeting.refused('ana', mute('ben', 'cleo'))).toBe('tooManySubjects');
    meeting.enters('emil');
    meeting.does('ana', mute('ben', 'cleo'));
    const two = new Meeting(people(2));
    expect(two.refused('ana', mute('ben'))).toBe('tooManySubjects');
  });

  test('D3: it is about others who are here', () => {
    const meeting = new Meeting(people(5));
    meeting.does('emil', 'leave');
    const ask = (...subjects: string[]) =>
      meeting.refused('ana', { type: 'propose', action: { kind: 'askToLeave', subjects } });
    expect(ask('ana')).toBe('subjectIsYou');
    expect(ask('emil')).toBe('unknownSubject');
    expect(ask('nobody')).toBe('unknownSubject');
    meeting.enters('fati');
    expect(ask('dora', 'nobody')).toBe('unknownSubject');
  });
});

describe('D3: mute, and let speak again', () => {
  test('D3: closes microphone and camera for ten minutes outside a round', () => {
    const meeting = new Meeting(people(4));
    meeting.agree('ana', { kind: 'mute', subjects: ['dora'] });
    expect(voiceOf(meeting.room, 'dora')).toBe('closed');
    expect(cameraOf(meeting.room, 'dora')).toBe(false);
    meeting.passes(10 * MINUTE - 1);
    expect(voiceOf(meeting.room, 'dora')).toBe('closed');
    expect(typesOf(meeting.passes(1))).toEqual(['seatUnmuted']);
    expect(voiceOf(meeting.room, 'dora')).toBe('open');
    expect(cameraOf(meeting.room, 'dora')).toBe(true);
  });

  test('D3: and for the rest of the round in one', () => {
    const meeting = new Meeting(people(4));
    meeting.beginsRound();
    meeting.agree('ana', { kind: 'mute', subjects: ['dora'] });
    expect(meeting.seat('dora').muted).toEqual({ until: 'roundEnd' });
    expect(meeting.waiting).toEqual(['ben', 'cleo']);
    for (const seat of people(3)) meeting.does(seat, 'pass');
    expect(meeting.room.floor.kind).toBe('gathering');
    expect(meeting.seat('dora').muted).toBeNull();
  });

  test('D3: a mute never ends in the step that makes it: of the last holder, of a reader, before another floor', () => {
    const last = new Meeting(people(4));
    last.beginsRound();
    for (const seat of ['ana', 'ben', 'cleo']) last.does(seat, 'pass');
    last.does('dora', 'speak');
    const reading = new Meeting(people(4), {
      carried: { agreements: [{ id: 1, text: sealed('A'), adoptedAt: 0 }], agreementsMade: 1 },
    });
    reading.agree('ana', { kind: 'beginReading' });
    for (const seat of ['ana', 'ben', 'cleo']) reading.does(seat, 'pass');
    reading.does('dora', 'speak');
    const awaiting = new Meeting(people(4));
    awaiting.beginsRound();
    awaiting.does('ana', 'speak');
    awaiting.agree('ben', { kind: 'openFloor' });
    const cases = [
      [last, 'dora'],
      [reading, 'dora'],
      [awaiting, 'ana'],
    ] as const;
    for (const [meeting, holder] of cases) {
      expect(meeting.stage).toBe(`turn ${holder}`);
      meeting.agree('ben', { kind: 'mute', subjects: [holder] });
      expect(meeting.seat(holder).muted).toEqual({ until: meeting.now + 10 * MINUTE });
      const open = [voiceOf(meeting.room, holder), cameraOf(meeting.room, holder)];
      expect(open).toEqual(['closed', false]);
    }
  });

  test('D3: nor in a reading that others would take on, nor in a quiet after the last turn but theirs', () => {
    const reading = new Meeting(people(4), {
      carried: { agreements: [{ id: 1, text: sealed('A'), adoptedAt: 0 }], agreementsMade: 1 },
    });
    reading.agree('ana', { kind: 'beginReading' });
    const quiet = new Meeting(people(4));
    quiet.beginsRound();
    for (const seat of ['ana', 'ben']) quiet.does(seat, 'pass');
    quiet.does('cleo', 'speak');
    quiet.does('ana', 'hold');
    quiet.does('cleo', 'finish');
    expect(quiet.waiting).toEqual(['dora']);
    for (const meeting of [reading, quiet]) {
      meeting.agree('ben', { kind: 'mute', subjects: ['dora'] });
      expect(meeting.seat('dora').muted).toEqual({ until: meeting.now + 10 * MINUTE });
    }
  });

  test('D3, D6: the holder is muted at once, and the turn is over', () => {
    const meeting = new Meeting(people(4), { turnSeconds: 60 });
    meeting.beginsRound();
    meeting.does('ana', 'speak');
    meeting.passes(10 * SECOND);
    const events = meeting.agree('ben', { kind: 'mute', subjects: ['ana'] });
    expect(typesOf(events).slice(-4)).toEqual([
      'proposalClosed',
      'seatMuted',
      'turnFinished',
      'turnOffered',
    ]);
    expect(meeting.seat('ana').spokenMs).toBe(10 * SECOND);
    expect(voiceOf(meeting.room, 'ana')).toBe('closed');
  });

  test('D3: whoever is muted in an offer is offered it again once they may speak', () => {
    const meeting = new Meeting(people(4));
    meeting.beginsRound();
    const muted = meeting.agree('ben', { kind: 'mute', subjects: ['ana'] });
    expect(typesOf(muted).slice(-3)).toEqual(['seatMuted', 'offerWithdrawn', 'turnOffered']);
    meeting.agree('ben', { kind: 'letSpeakAgain', subjects: ['ana'] });
    expect(meeting.seat('ana').muted).toBeNull();
    expect(meeting.waiting).toEqual(['cleo', 'dora', 'ana']);
  });

  test('D3: a mute made before the round keeps its ten minutes', () => {
    const meeting = new Meeting(people(4));
    meeting.agree('ana', { kind: 'mute', subjects: ['dora'] });
    meeting.passes(9 * MINUTE + 50 * SECOND);
    meeting.beginsRound();
    expect(meeting.waiting).toEqual(['ben', 'cleo']);
    meeting.passes(10 * SECOND);
    expect(meeting.waiting).toEqual(['ben', 'cleo', 'dora']);
  });

  test('D3: what is so already is not proposed', () => {
    const meeting = new Meeting(people(5));
    const propose = (kind: 'mute' | 'letSpeakAgain') =>
      meeting.refused('ana', { type: 'propose', action: { kind, subjects: ['dora'] } });
    expect(propose('letSpeakAgain')).toBe('alreadySo');
    meeting.agree('ben', { kind: 'mute', subjects: ['dora'] });
    expect(propose('mute')).toBe('alreadySo');
    for (const subjects of [
      ['dora', 'emil'],
      ['emil', 'dora'],
    ]) {
      for (const kind of ['mute', 'letSpeakAgain'] as const) {
        const both = { type: 'propose', action: { kind, subjects } } as const;
        expect(meeting.refused('ana', both)).toBe('alreadySo');
      }
    }
  });

  test('D3: letting a stranger speak is about nobody', () => {
    const action = { kind: 'letSpeakAgain' as const, subjects: ['nobody'] };
    expect(new Meeting(people(3)).refused('ana', { type: 'propose', action })).toBe(
      'unknownSubject',
    );
  });

  test('D3: nor, beside one who is muted, is it about somebody', () => {
    const meeting = new Meeting(people(4));
    meeting.agree('ana', { kind: 'mute', subjects: ['dora'] });
    const action = { kind: 'letSpeakAgain' as const, subjects: ['dora', 'nobody'] };
    expect(meeting.refused('ana', { type: 'propose', action })).toBe('unknownSubject');
  });

  test('D6: of two, the one whose ten minutes are over needs no leave, and the question stays for the other', () => {
    const meeting = new Meeting(people(6));
    meeting.agree('ana', { kind: 'mute', subjects: ['emil'] });
    meeting.passes(MINUTE);
    meeting.agree('ana', { kind: 'mute', subjects: ['fati'] });
    meeting.passes(9 * MINUTE - SECOND);
    const id = meeting.proposes('ana', { kind: 'letSpeakAgain', subjects: ['emil', 'fati'] });
    expect(typesOf(meeting.passes(SECOND))).toEqual(['seatUnmuted']);
    meeting.answers('ben', id, 'agree');
    const events = meeting.answers('cleo', id, 'agree');
    expect(events.slice(-2)).toMatchObject([
      { type: 'proposalClosed', outcome: 'passed' },
      { type: 'seatUnmuted', seat: 'fati' },
    ]);
  });

  test('D6: to let speak again is overtaken when the ten minutes are over', () => {
    const meeting = new Meeting(people(5));
    meeting.agree('ana', { kind: 'mute', subjects: ['dora'] });
    meeting.passes(10 * MINUTE - SECOND);
    meeting.proposes('ana', { kind: 'letSpeakAgain', subjects: ['dora'] });
    const events = meeting.passes(SECOND);
    expect(typesOf(events)).toEqual(['seatUnmuted', 'proposalClosed']);
    expect(outcomeOf(events)).toBe('overtaken');
  });

  test('D4: the subject’s leaving changes nothing: muted on coming back', () => {
    const meeting = new Meeting(people(4));
    const id = meeting.proposes('ana', { kind: 'mute', subjects: ['dora'] });
    meeting.does('dora', 'leave');
    meeting.answers('ben', id, 'agree');
    expect(outcomeOf(meeting.answers('cleo', id, 'agree'))).toBe('passed');
    meeting.enters('dora', 'dora-2');
    expect(voiceOf(meeting.room, 'dora')).toBe('closed');
  });

  test('D4: the proposer’s leaving changes nothing', () => {
    const meeting = new Meeting(people(5));
    const id = meeting.proposes('ana', { kind: 'mute', subjects: ['emil'] });
    meeting.does('ana', 'leave');
    meeting.answers('ben', id, 'agree');
    meeting.answers('cleo', id, 'agree');
    meeting.answers('dora', id, 'agree');
    expect(meeting.seat('emil').muted).not.toBeNull();
  });
});

describe('D3, D6: ask to leave', () => {
  test('D6: the person is removed in the same step, with microphone, camera and turn', () => {
    const meeting = new Meeting(people(4));
    meeting.beginsRound();
    meeting.does('ana', 'speak');
    const events = meeting.agree('ben', { kind: 'askToLeave', subjects: ['ana'] });
    expect(typesOf(events).slice(-5)).toEqual([
      'proposalClosed',
      'seatRemoved',
      'doorClosed',
      'turnFinished',
      'turnOffered',
    ]);
    expect(voiceOf(meeting.room, 'ana')).toBe('closed');
    expect(cameraOf(meeting.room, 'ana')).toBe(false);
    expect(meeting.refused('ana', 'rest')).toBe('askedToLeave');
  });

  test('D6: whoever holds the offer, or waits, or has started the group, goes as easily', () => {
    const meeting = new Meeting(people(7));
    meeting.beginsRound();
    const events = meeting.agree('dora', { kind: 'askToLeave', subjects: ['ana', 'ben'] });
    expect(typesOf(events)).toContain('offerWithdrawn');
    expect(meeting.stage).toBe('offer cleo');
    expect(meeting.waiting).toEqual(['dora', 'emil', 'fati', 'gus']);
  });

  test('D4: having left before the vote closes does not spare the removal', () => {
    const meeting = new Meeting(people(4));
    const id = meeting.proposes('ana', { kind: 'askToLeave', subjects: ['dora'] });
    meeting.does('dora', 'leave');
    meeting.answers('ben', id, 'agree');
    meeting.answers('cleo', id, 'agree');
    expect(meeting.cannotEnter('dora')).toBe('askedToLeave');
  });
});
