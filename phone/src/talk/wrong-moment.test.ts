import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import { describe, expect, test } from 'vitest';
import { Caller } from './testing/caller.ts';

const then = (caller: Caller, happens: (meeting: Meeting) => unknown): Caller => {
  caller.when(happens);
  return caller;
};
const gathering = () => new Caller(new Meeting(people(5)));
const offer = () => then(gathering(), (meeting) => meeting.beginsRound());
const sharing = () =>
  then(gathering(), (meeting) => meeting.agree('ben', { kind: 'beginSharing' }));

/** Where a caller, Ana, can be at the table. */
const PLACES = {
  gathering,
  offer,
  sharing,
  turn: () => then(offer(), (meeting) => meeting.does('ana', 'speak')),
  listening: () =>
    then(offer(), (meeting) => {
      meeting.does('ana', 'pass');
      meeting.does('ben', 'speak');
    }),
  quiet: () => then(gathering(), (meeting) => meeting.does('ben', 'hold')),
  resting: () => then(sharing(), (meeting) => meeting.does('ana', 'rest')),
  muted: () =>
    then(gathering(), (meeting) => meeting.agree('ben', { kind: 'mute', subjects: ['ana'] })),
};
type Where = keyof typeof PLACES;

describe('H6: star zero helps', () => {
  const help: Record<Where, string> = {
    gathering: 'helpTalk',
    offer: 'helpOffer',
    turn: 'helpTurn',
    listening: 'helpListening',
    sharing: 'helpSharing',
    quiet: 'helpQuiet',
    resting: 'helpResting',
    muted: 'helpMuted',
  };
  test.each(Object.entries(help))('%s: %s', (where, said) => {
    expect(PLACES[where as Where]().presses('*0')).toEqual([
      said,
      'helpKeys',
      'wherePin',
      'helpLeave',
    ]);
  });

  test('in a menu with the menu, which stays', () => {
    const ana = PLACES.gathering();
    expect(ana.presses('*8*0').at(-1)).toBe('helpMenu');
    ana.presses('1');
    expect(ana.effects).toContainEqual({ kind: 'signal', signal: 'iHearYou' });
  });
});

describe('a key in the wrong moment is answered by the rules, and sends nothing', () => {
  const wrong: readonly (readonly [Where, keys: string, said: string])[] = [
    ['gathering', '1', 'refusal.noRound'],
    ['gathering', '2', 'refusal.noRound'],
    ['gathering', '3', 'refusal.noRound'],
    ['gathering', '#', 'refusal.notYourTurn'],
    ['gathering', '*4', 'refusal.notYourTurn'],
    ['gathering', '*9', 'refusal.notSharing'],
    ['listening', '1', 'refusal.notYourOffer'],
    ['listening', '#', 'refusal.notYourTurn'],
    ['listening', '*4', 'refusal.notYourTurn'],
    ['turn', '2', 'refusal.notYourOffer'],
    ['turn', '3', 'refusal.notYourOffer'],
    ['offer', '#', 'refusal.notYourTurn'],
    ['gathering', '7', 'keyUnknown'],
    ['offer', '9', 'keyUnknown'],
    ['gathering', '*3', 'votesNone'],
  ];
  test.each(wrong)('%s: %s', (where, keys, said) => {
    const ana = PLACES[where]();
    expect(ana.presses(keys)).toEqual([said]);
    expect(ana.sent).toEqual([]);
  });

  test('a star by itself does nothing after three seconds, and that is said', () => {
    const ana = PLACES.gathering();
    ana.presses('*');
    const at = ana.meeting.now;
    expect(ana.hears({ kind: 'tick', at: at + 3_000, silent: true })).toEqual([]);
    expect(ana.hears({ kind: 'tick', at: at + 3_001, silent: true })).toEqual(['keyUnknown']);
  });

  test('a key after that stands alone', () => {
    const ana = PLACES.offer();
    ana.presses('*');
    ana.presses('2', 3_001);
    expect(ana.sent).toEqual([{ type: 'pass' }]);
  });
});

describe('two keys in a hurry', () => {
  test.each([
    ['offer', '11', 'speak'],
    ['offer', '22', 'pass'],
    ['offer', '33', 'later'],
    ['turn', '##', 'finish'],
    ['gathering', '*5*5', 'hold'],
  ] as const)('%s: %s is meant once', (where, keys, type) => {
    const ana = PLACES[where]();
    expect(ana.presses(keys)).toEqual(['oneMoment']);
    expect(ana.sent).toEqual([{ type }]);
  });

  test('two different ones are both sent, and answered in turn', () => {
    const ana = PLACES.offer();
    ana.presses('12');
    expect(ana.sent).toEqual([{ type: 'speak' }, { type: 'pass' }]);
    expect(ana.hears({ kind: 'done' })).toEqual([]);
    expect(ana.hears({ kind: 'refused', code: 'notYourOffer' })).toEqual(['refusal.notYourOffer']);
  });

  test('once answered, the same key counts again', () => {
    const ana = PLACES.gathering();
    ana.presses('*7');
    ana.hears({ kind: 'refused', code: 'oneMoment' });
    ana.presses('*7');
    expect(ana.sent).toEqual([{ type: 'rest' }]);
  });

  test('each key stops what is being said', () => {
    const ana = PLACES.gathering();
    ana.presses('*1');
    expect(ana.effects.filter(({ kind }) => kind === 'hush')).toHaveLength(2);
  });
});

describe('a long silence at the table', () => {
  const silences: readonly (readonly [Where, keys: string, first: string[], second: string[]])[] = [
    ['gathering', '', ['longSilence'], []],
    ['offer', '', ['offer'], ['offer']],
    ['turn', '', [], []],
    ['listening', '', [], []],
    ['quiet', '', [], []],
    ['gathering', '*#', ['askLeave'], ['choiceClosed']],
  ];
  test.each(silences)('%s %s: %j, then %j', (where, keys, first, second) => {
    const ana = PLACES[where]();
    ana.presses(keys);
    expect([ana.silence(), ana.silence()]).toEqual([first, second]);
  });

  test('of minutes hangs nobody up', () => {
    const ana = PLACES.listening();
    for (let heard = 0; heard < 25; heard += 1) ana.silence();
    expect(ana.talk.phase.name).toBe('table');
  });
});

describe('the end', () => {
  test.each([
    ['left', 'goodbye'],
    ['ended', 'meetingEnded'],
    ['askedToLeave', 'askedToLeave'],
    ['newerTab', 'refusedOlderTab'],
  ] as const)('D3, F12: %s is said, and ends the call', (because, said) => {
    const ana = PLACES.gathering();
    expect(ana.hears({ kind: 'dismissed', because })).toEqual([said]);
    expect(ana.effects.at(-1)).toEqual({ kind: 'hangUp' });
  });
});
