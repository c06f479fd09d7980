import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import { describe, expect, test } from 'vitest';
import { Caller } from './testing/caller.ts';

const OFFER = ['moveOffered', 'moveWhat', 'moveKeys'];
const five = () => new Caller(new Meeting(people(5)));
const offers = (ana: Caller, by = 'ben', opens = true) => [
  ...ana.hears({ kind: 'moveOffered', by, opens, at: ana.meeting.now }),
  ...ana.silent(),
];
const fresh = () => ({ ...new Meeting(people(2)).room, meeting: 'a-fresh-room' });

describe('D10: a fresh room', () => {
  test('is offered in words, and reached by 1', () => {
    const ana = five();
    expect(offers(ana)).toEqual(OFFER);
    expect(ana.presses('1')).toEqual(['moving']);
    expect(ana.effects).toContainEqual({ kind: 'move', by: 'ben' });
    const { now: at } = ana.meeting;
    const said = ana.hears({ kind: 'entered', as: 'seated', room: fresh(), me: 'ana', at });
    expect(said.slice(0, 2)).toEqual(['moved', 'entered']);
    expect(ana.presses('*3')).toEqual(['votesNone']);
  });

  test('by hash one stays, and the offer is found again', () => {
    const ana = five();
    offers(ana);
    expect(ana.presses('#')).toEqual(['choiceClosed']);
    expect(ana.presses('*3')).toEqual(OFFER);
  });

  test('stands beside the votes, the newest of each', () => {
    const ana = five();
    offers(ana);
    ana.presses('#');
    offers(ana, 'cleo');
    ana.presses('#');
    offers(ana);
    ana.presses('#');
    expect(ana.presses('*3')).toEqual(['choice', 'choice']);
    ana.presses('21');
    expect(ana.effects).toContainEqual({ kind: 'move', by: 'ben' });
  });

  test('is told when nobody is spoken over', () => {
    const ana = five();
    ana.when((meeting) => {
      meeting.beginsRound();
      while (meeting.stage !== 'offer ben') meeting.does('ana', 'pass');
      meeting.does('ben', 'speak');
    });
    expect(offers(ana, 'cleo')).toEqual([]);
    const said = ana.when((meeting) => meeting.does('ben', 'finish'));
    expect(said).toEqual(expect.arrayContaining(OFFER));
  });

  const refusals = [
    ['closed', 'moveClosed'],
    ['full', 'moveFull'],
    ['noSuchGroup', 'moveGone'],
    ['oneMoment', 'refusal.oneMoment'],
  ] as const;
  test.each(refusals)('%s: one is still here, and can try again', (why, said) => {
    const ana = five();
    offers(ana);
    ana.presses('1');
    expect(ana.hears({ kind: 'stayed', why })).toEqual([said, 'moveStayed']);
    ana.presses('*31');
    expect(ana.effects).toContainEqual({ kind: 'move', by: 'ben' });
  });

  test('pressed twice in a hurry, it is meant once', () => {
    const ana = five();
    offers(ana);
    ana.presses('1');
    expect(ana.presses('*31').at(-1)).toBe('oneMoment');
    expect(ana.effects).not.toContainEqual({ kind: 'move', by: 'ben' });
  });

  test('that cannot be opened is told, and asks nothing', () => {
    const ana = five();
    expect(offers(ana, 'ben', false)).toEqual(['moveUnopened']);
    expect(ana.presses('*3')).toEqual(['votesNone']);
  });

  test('is offered by whoever calls, who is then asked whether to go', () => {
    const ana = five();
    ana.presses('*25521');
    expect(ana.hears({ kind: 'moveMade', refused: null })).toEqual([
      'moveMade',
      'moveMine',
      'moveKeys',
    ]);
    ana.presses('1');
    expect(ana.effects).toContainEqual({ kind: 'move', by: 'ana' });
  });

  test('that could not be made leads nowhere', () => {
    const ana = five();
    ana.presses('*25521');
    expect(ana.hears({ kind: 'moveMade', refused: 'tooFast' })).toEqual(['refusal.tooFast']);
    expect(ana.presses('*3')).toEqual(['votesNone']);
  });
});
