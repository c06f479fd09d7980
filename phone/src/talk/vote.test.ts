import type { Action } from '@ronda/shared/decisions/action';
import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import { describe, expect, test } from 'vitest';
import { Caller } from './testing/caller.ts';

const five = () => new Meeting(people(5));
const calling = () => new Caller(five());
const speaking = () => {
  const ana = calling();
  ana.when((meeting) => meeting.beginsRound());
  ana.when((meeting) => meeting.does('ana', 'speak'));
  return ana;
};
const OPEN_FLOOR: Action = { kind: 'openFloor' };
const MUTE: Action = { kind: 'mute', subjects: ['emil'] };

describe('D1, D2, D3: a proposal', () => {
  const read: readonly (readonly [Action, string])[] = [
    [OPEN_FLOOR, 'voteConsent'],
    [MUTE, 'voteAllButOne'],
    [{ kind: 'temperatureCheck', question: null }, 'voteTemperature'],
  ];
  test.each(read)('is read with its keys: %j', (action, how) => {
    const ana = calling();
    const said = ana.when((meeting) => meeting.proposes('ben', action));
    expect(said).toEqual([how === 'voteAllButOne' ? 'voteByNobody' : 'voteBy', how]);
    expect(ana.presses('0')).toEqual(said);
  });

  test('D1: is read over the turn of somebody else, as this caller has to answer', () => {
    const ana = speaking();
    const cleo = new Caller(ana.meeting, 'cleo');
    const said = cleo.when((meeting) => meeting.proposes('ben', OPEN_FLOOR));
    expect(said).toEqual(['voteBy', 'voteConsent']);
  });

  test('D1: is named during one’s own turn, read on request, and reminded of after it', () => {
    const ana = speaking();
    expect(ana.when((meeting) => meeting.proposes('ben', MUTE))).toEqual(['voteWaits']);
    const after = ana.when((meeting) => meeting.does('ana', 'finish'));
    expect(after[0]).toBe('whereVotes');
    expect(ana.presses('*3')).toEqual(['voteByNobody', 'voteAllButOne']);
  });

  test('D1: what was answered in the turn is not reminded of after it', () => {
    const ana = speaking();
    ana.hears({ kind: 'done' });
    ana.when((meeting) => meeting.proposes('ben', MUTE));
    ana.presses('*31');
    ana.when((meeting) => meeting.answers('ana', 2, 'agree'));
    ana.hears({ kind: 'done' });
    expect(ana.when((meeting) => meeting.does('ana', 'finish'))).not.toContain('whereVotes');
  });

  test('F4: an offer comes before a vote, and closes it', () => {
    const ana = calling();
    ana.when((meeting) => meeting.proposes('ben', MUTE));
    ana.when((meeting) => meeting.beginsRound());
    expect(ana.effects[0]).toMatchObject({ said: [{ own: 'offer' }], urgency: 'now' });
    ana.presses('2', 1_500);
    expect(ana.sent).toEqual([{ type: 'pass' }]);
    expect(ana.when((meeting) => meeting.does('ana', 'pass'))[0]).toBe('whereVotes');
  });

  test('D1: both at once: the offer is said first, and the vote is named', () => {
    const ana = calling();
    const said = ana.when((meeting) => {
      meeting.beginsRound();
      meeting.proposes('ben', MUTE);
    });
    expect(said.slice(0, 2)).toEqual(['offer', 'voteWaits']);
  });

  test('D1: in a menu it is named, and the menu stays', () => {
    const ana = calling();
    ana.presses('*2');
    expect(ana.when((meeting) => meeting.proposes('ben', MUTE))).toEqual(['voteWaits']);
    expect(ana.presses('9').slice(0, 2)).toEqual(['keyUnknown', 'proposeMenu']);
  });

  test('D3: its subjects hear of it, and are asked nothing', () => {
    const emil = new Caller(five(), 'emil');
    const said = emil.when((meeting) => meeting.proposes('ben', MUTE));
    expect(said).toEqual(['announce.proposedByNobody']);
    expect(emil.presses('*3')).toContain('voteAboutMe');
    emil.presses('1');
    expect(emil.sent).toEqual([]);
  });
});

describe('D5: one’s own', () => {
  test.each([OPEN_FLOOR, MUTE])('is not asked about: %j', (action) => {
    const ana = calling();
    ana.presses(action === MUTE ? '*25141' : '*2131');
    expect(ana.sent).toEqual([{ type: 'propose', action }]);
    ana.hears({ kind: 'done' });
    expect(ana.when((meeting) => meeting.proposes('ana', action))).toEqual([]);
  });

  test('a safety proposal of somebody else is, though one has just proposed', () => {
    const other: Action = { kind: 'mute', subjects: ['dora'] };
    for (const keys of ['*2131', '*25141']) {
      const ana = calling();
      ana.presses(keys);
      ana.hears({ kind: 'done' });
      expect(ana.when((meeting) => meeting.proposes('ben', other))).toContain('voteAllButOne');
    }
  });

  test('one that was refused is somebody else’s when it is there', () => {
    const ana = calling();
    ana.presses('*25141');
    ana.hears({ kind: 'refused', code: 'oneMoment' });
    expect(ana.when((meeting) => meeting.proposes('ben', MUTE))).toContain('voteAllButOne');
  });

  test('how many have answered is told to whoever does not vote, and no name', () => {
    const emil = new Caller(five(), 'emil');
    emil.when((meeting) => meeting.proposes('ben', MUTE));
    expect(emil.presses('*3')).toEqual(expect.arrayContaining(['voteByNobody', 'voteAnswered']));
  });
});

describe('D1, D2, D6: an answer', () => {
  test('is spoken back, and can be changed until the vote closes', () => {
    const ana = calling();
    ana.when((meeting) => meeting.proposes('ben', OPEN_FLOOR));
    ana.presses('1');
    ana.when((meeting) => meeting.answers('ana', 1, 'agree'));
    expect(ana.hears({ kind: 'done' })).toEqual(['counted', 'canChange']);
    ana.presses('*32');
    expect(ana.sent).toMatchObject([{ type: 'answer', ballot: { position: 'standAside' } }]);
  });

  test('F7: is not asked for again on a new line', () => {
    const ana = calling();
    ana.when((meeting) => meeting.proposes('ben', OPEN_FLOOR));
    ana.presses('1');
    ana.when((meeting) => meeting.answers('ana', 1, 'agree'));
    ana.hears({ kind: 'done' });
    const { room, now: at } = ana.meeting;
    const back = ana.hears({ kind: 'entered', as: 'seated', room, me: 'ana', at });
    expect(back).toContain('backAgain');
    expect(back).not.toContain('whereVotes');
  });

  test('D6: once the vote has closed its keys are the table’s again', () => {
    const ana = calling();
    ana.when((meeting) => meeting.proposes('ben', MUTE));
    const said = ana.after(60_000);
    expect(said[0]).toBe('voteClosed');
    expect(ana.presses('*3')).toEqual(['votesNone']);
    expect(ana.silence()).toEqual(['longSilence']);
  });

  test('D1: the rules are asked before the question is, so that nobody is led to a refusal', () => {
    const ana = calling();
    ana.when((meeting) => meeting.proposes('ana', { kind: 'beginSharing' }));
    expect(ana.presses('*213').at(-1)).toBe('refusal.oneProposalEach');
  });

  test('several open ones are chosen among by number', () => {
    const ana = calling();
    ana.when((meeting) => meeting.proposes('ben', OPEN_FLOOR));
    ana.when((meeting) => meeting.proposes('cleo', { kind: 'beginSharing' }));
    expect(ana.presses('*3')).toContain('votesOpen');
    ana.presses('21');
    expect(ana.sent).toMatchObject([{ type: 'answer', proposal: 2 }]);
  });

  test('D2: a ready-made reason goes with an objection, and hash goes back', () => {
    const ana = calling();
    ana.when((meeting) => meeting.proposes('ben', OPEN_FLOOR));
    expect(ana.presses('3')[0]).toBe('askReason');
    expect(ana.presses('#')).toEqual(['voteBy', 'voteConsent']);
    expect(ana.presses('#')).toEqual(['choiceClosed']);
    expect(ana.presses('*3')).toEqual(['voteBy', 'voteConsent']);
  });
});
