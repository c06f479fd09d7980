import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../call/wording.ts';
import { LANGUAGES } from '@ronda/shared/language';
import type { Say } from './effect.ts';
import { nameSaid } from './sayable.ts';
import { newTalk } from './talk.ts';
import { Caller } from './testing/caller.ts';
import { keysAt, played } from './testing/at-table.ts';

const five = () => new Meeting(people(5));
const gathering = () => new Caller(five());
const offers = (ana: Caller, name = 'Rosa', by = 'ben') =>
  ana.hears({ kind: 'nameOffered', by, name });
/** Ben has written a name for Ana, and she is being asked; a hurried key is past. */
function asked(ana = gathering()): Caller {
  offers(ana);
  expect(ana.silent()).toEqual(['nameOffered']);
  ana.meeting.passes(2_000);
  return ana;
}
const renames = ({ effects }: Caller) =>
  effects.flatMap((effect) => (effect.kind === 'rename' ? [effect.name] : []));
const waits = ({ talk }: Caller) => talk.phase.name === 'table' && talk.phase.offeredName !== null;

describe('H6: a name that somebody offers', () => {
  test('is asked about once nothing is being said, 1 takes it, and that is spoken back', () => {
    const ana = gathering();
    expect(offers(ana)).toEqual([]);
    expect(ana.hears({ kind: 'tick', at: ana.meeting.now, silent: false })).toEqual([]);
    expect(ana.tick()).toEqual(['nameOffered']);
    ana.meeting.passes(2_000);
    expect(ana.presses('1')).toEqual([]);
    expect(renames(ana)).toEqual(['Rosa']);
    expect(ana.hears({ kind: 'done' })).toEqual(['nameTaken']);
    expect(ana.after(60_000)).toEqual([]);
  });

  test('is not taken by hash, a star, or silence: nothing is sent, and it is not asked again', () => {
    for (const keep of ['#', '*']) {
      const ana = asked();
      expect(ana.presses(keep)).toEqual([keep === '#' ? 'nameKept' : 'choiceClosed']);
      expect([renames(ana), ana.sent, ana.after(60_000)]).toEqual([[], [], []]);
    }
    const ana = asked();
    expect(ana.silence()).toEqual(['nameOffered']);
    expect(ana.silence()).toEqual(['nameKept']);
    expect([renames(ana), ana.silent()]).toEqual([[], []]);
  });

  test('is heard again on 0 and after another key, which answers nothing', () => {
    const ana = asked();
    expect(ana.presses('0')).toEqual(['nameOffered']);
    for (const key of '23456789') {
      expect(ana.presses(key)).toEqual(['keyUnknown', 'nameOffered']);
      expect([renames(ana), ana.sent]).toEqual([[], []]);
    }
    expect(ana.presses('*0')).toContain('helpMenu');
  });

  test('a refusal is said, and the name stays', () => {
    const ana = asked();
    ana.presses('1');
    expect(ana.hears({ kind: 'refused', code: 'tooFast' })).toEqual(['refusal.tooFast']);
  });

  test('of several the newest is asked about, after the one that is', () => {
    const ana = gathering();
    offers(ana, 'Rosa', 'ben');
    offers(ana, 'Rosalia', 'cleo');
    asked(ana);
    offers(ana, 'Rosa M.', 'dora');
    offers(ana, 'Rosa Maria', 'emil');
    ana.presses('#');
    expect(ana.silent()).toEqual(['nameOffered']);
    ana.meeting.passes(2_000);
    ana.presses('1');
    expect(renames(ana)).toEqual(['Rosa Maria']);
    ana.hears({ kind: 'done' });
    expect(ana.silent()).toEqual([]);
  });

  test('of somebody who has gone is not asked about', () => {
    const ana = gathering();
    offers(ana);
    expect(ana.when((meeting) => meeting.does('ben', 'leave'))).toEqual(['announce.left']);
    expect(waits(ana)).toBe(false);
  });

  test('comes late, or early, to whoever is not at the table, and changes nothing', () => {
    const at = five().now;
    const offered = { kind: 'nameOffered', by: 'ben', name: 'Rosa' } as const;
    for (const keys of ['', '1', '17777777777#']) {
      const before = played(newTalk(), [{ kind: 'answered', at }, ...keysAt(keys, at)]).talk;
      expect(played(before, [offered])).toEqual({ talk: before, effects: [] });
    }
    const ana = gathering();
    ana.hears({ kind: 'dismissed', because: 'ended' });
    expect(offers(ana)).toEqual([]);
  });
});

describe('an offer, a turn, a vote, a quiet and news come first', () => {
  const then = (happens: (meeting: Meeting) => unknown) => {
    const ana = gathering();
    ana.when(happens);
    return ana;
  };
  const speaks = (meeting: Meeting, seat: string) => {
    meeting.beginsRound();
    if (seat !== 'ana') meeting.does('ana', 'pass');
    meeting.does(seat, 'speak');
  };
  const busy: Record<string, [() => Caller, (meeting: Meeting) => unknown]> = {
    'my offer': [
      () => then((meeting) => meeting.beginsRound()),
      (meeting) => meeting.does('ana', 'pass'),
    ],
    'my turn': [
      () => then((meeting) => speaks(meeting, 'ana')),
      (meeting) => meeting.does('ana', 'finish'),
    ],
    'the turn of somebody else': [
      () => then((meeting) => speaks(meeting, 'ben')),
      (meeting) => meeting.does('ben', 'finish'),
    ],
    'a quiet': [
      () => then((meeting) => meeting.does('ben', 'hold')),
      (meeting) => meeting.passes(60_000),
    ],
  };
  test.each(Object.entries(busy))('it waits for the end of %s', (_, [given, ends]) => {
    const ana = given();
    offers(ana);
    expect(ana.silent()).not.toContain('nameOffered');
    expect(ana.when(ends).at(-1)).toBe('nameOffered');
  });

  test('it waits for the answer to a vote', () => {
    const ana = then((meeting) => meeting.proposes('ben', { kind: 'openFloor' }));
    offers(ana);
    expect(ana.silent()).toEqual([]);
    ana.presses('1');
    expect(ana.sent).toMatchObject([{ type: 'answer', ballot: { position: 'agree' } }]);
    // The answer to the key comes first, too.
    expect(ana.silent()).toEqual([]);
    expect(ana.hears({ kind: 'done' })).toEqual(['counted', 'canChange']);
    expect(ana.silent()).toEqual(['nameOffered']);
  });

  test('and for the menu that somebody is in', () => {
    const ana = gathering();
    ana.presses('*2');
    offers(ana);
    expect(ana.silent()).toEqual([]);
    ana.presses('#');
    expect(ana.silent()).toEqual(['nameOffered']);
  });

  test('news is told before it', () => {
    const ana = gathering();
    offers(ana);
    expect(ana.when((meeting) => meeting.enters('fati'))).toEqual([
      'announce.arrived',
      'nameOffered',
    ]);
  });

  test('F4: an offer takes the place of the question, a hurried 1 takes neither, and it is asked afterwards', () => {
    const ana = asked();
    expect(ana.when((meeting) => meeting.beginsRound())[0]).toBe('offer');
    expect(ana.presses('1', 1_000)).toEqual(['offer']);
    expect([renames(ana), ana.sent]).toEqual([[], []]);
    ana.presses('2', 2_000);
    expect(ana.sent).toEqual([{ type: 'pass' }]);
    ana.when((meeting) => meeting.does('ana', 'pass'));
    ana.hears({ kind: 'done' });
    expect(ana.silent()).toEqual(['nameOffered']);
  });

  test('D2: a vote takes its place, and a hurried 1 is no vote', () => {
    const ana = asked();
    const said = ana.happens((meeting) => meeting.proposes('ben', { kind: 'openFloor' }));
    expect(said).toEqual(['voteBy', 'voteConsent']);
    expect(ana.presses('1', 1_000)).toEqual(['voteBy', 'voteConsent']);
    expect([renames(ana), ana.sent]).toEqual([[], []]);
    ana.presses('1', 2_000);
    expect(ana.sent).toMatchObject([{ type: 'answer', ballot: { position: 'agree' } }]);
    ana.hears({ kind: 'done' });
    expect(ana.silent()).toEqual(['nameOffered']);
  });

  test('a name that was offered meanwhile is asked about in its place', () => {
    const ana = asked();
    offers(ana, 'Rosalia', 'cleo');
    ana.when((meeting) => meeting.beginsRound());
    ana.when((meeting) => meeting.does('ana', 'pass'));
    ana.meeting.now += 2_000;
    ana.presses('1');
    expect(renames(ana)).toEqual(['Rosalia']);
  });

  test('F7: a new line to the same seat asks again', () => {
    const ana = asked();
    const { room, now: at } = ana.meeting;
    ana.hears({ kind: 'entered', as: 'seated', room, me: 'ana', at });
    expect(ana.silent()).toEqual(['nameOffered']);
  });
});

describe('keys in a hurry', () => {
  test('what was meant for something before it is no answer, for 1.5 s', () => {
    for (const [later, taken] of [
      [1_499, []],
      [1_500, ['Rosa']],
    ] as const) {
      const ana = gathering();
      offers(ana);
      ana.silent();
      ana.presses('1', later);
      expect([later, renames(ana)]).toEqual([later, taken]);
    }
  });

  test('a vote that closes leaves no key that would take a name', () => {
    const ana = gathering();
    ana.when((meeting) => meeting.proposes('ben', { kind: 'openFloor' }));
    offers(ana);
    ana.when((meeting) => meeting.answers('cleo', 1, 'object'));
    ana.presses('1');
    expect([renames(ana), ana.sent]).toEqual([[], []]);
  });

  test('1 twice is meant once', () => {
    const ana = asked();
    expect(ana.presses('11')).toEqual(['oneMoment']);
    expect([renames(ana), ana.sent]).toEqual([['Rosa'], []]);
    expect(ana.hears({ kind: 'done' })).toEqual(['nameTaken']);
  });

  test('but a turn that is offered meanwhile can be taken', () => {
    const ana = asked();
    ana.presses('1');
    ana.when((meeting) => meeting.beginsRound());
    ana.presses('1');
    expect(ana.sent).toEqual([{ type: 'speak' }]);
  });
});

describe('how a name is said', () => {
  test.each(['Rosa', 'Ñandú', 'X Æ A-12', '🌻', 'Rosa 🌻', '42', 'a\u0301'])(
    '%s as it is',
    (name) => {
      expect(nameSaid(name)).toBe(name);
    },
  );

  test.each(['مريم', '李小龍', 'Rosa 李', '!!!', '…', '𝓡𝓸𝓼𝓪', '🌻'.repeat(5), 'ᚱᚢᚾᛖ'])(
    '%s the voice says that it cannot',
    (name) => {
      expect(nameSaid(name)).toEqual({ own: 'nameUnsayable' });
    },
  );

  test.each(LANGUAGES)(
    'in %s who offers it, the name, the keys and the present name',
    async (language) => {
      const ana = asked();
      ana.presses('0');
      const say = ana.effects.find((effect): effect is Say => effect.kind === 'say')!;
      const names = new Map([
        ['ana', 'Olive'],
        ['ben', 'Ben'],
      ]);
      const reader = { names: () => names, open: async () => null };
      const { text } = await wordsOf(say.said[0]!, language, reader);
      for (const part of ['Ben', 'Rosa', 'Olive', '1']) expect(text).toContain(part);
      expect(text).not.toContain('{{');
    },
  );
});

describe('who is called otherwise', () => {
  const becomes = (ana: Caller, seat: string) =>
    ana.hears({ kind: 'renamed', seat, before: 'Phone 2', at: ana.meeting.now });

  test('is told as news, once a minute of each; one’s own is the answer to the key', () => {
    const ana = gathering();
    becomes(ana, 'ben');
    becomes(ana, 'ben');
    becomes(ana, 'ana');
    expect(ana.silent()).toEqual(['announce.renamed']);
    ana.meeting.passes(60_000);
    becomes(ana, 'ben');
    expect(ana.silent()).toEqual(['announce.renamed']);
  });
});
