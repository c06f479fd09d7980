import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import { describe, expect, test } from 'vitest';
import type { DoorSays, Input } from './input.ts';
import type { Talk } from './state.ts';
import { newTalk } from './talk.ts';
import { keysAt, played, saidIn } from './testing/at-table.ts';

const meeting = new Meeting(people(3));
const { room, now: at } = meeting;
const PIN = '7777777777';
const silence = { kind: 'silence', at } as const;
const door = (answer: DoorSays): Input => ({ kind: 'door', answer });
const seated: Input = { kind: 'entered', as: 'seated', room, me: 'ana', at };
const knocks: Input = { kind: 'entered', as: 'knocking' };

const went = (...way: readonly (string | Input)[]) =>
  way.flatMap((one) => (typeof one === 'string' ? keysAt(one, at) : [one]));
const talkAfter = (way: readonly Input[]): Talk => played(newTalk(), way).talk;
const heardIn = (way: readonly Input[], ...then: readonly (string | Input)[]) => {
  const { talk, effects } = played(talkAfter(way), went(...then));
  const done = effects.filter(({ kind }) => kind !== 'say' && kind !== 'hush');
  return { phase: talk.phase.name, said: saidIn(effects), done };
};

const isAlways = (said: string) => said === 'agreementsAlways';

/** How one comes to each phase before the table. */
const WAYS = {
  language: [],
  pin: went('1'),
  asking: went('1', `${PIN}#`),
  returning: went('1', `${PIN}#`, door({ agreements: 2, returning: true })),
  agreements: went('1', `${PIN}#`, door({ agreements: 2, returning: false })),
  naming: went('1', `${PIN}#`, door({ agreements: 0, returning: false })),
  entering: went('1', `${PIN}#`, door({ agreements: 0, returning: false }), '0'),
  knocking: went('1', `${PIN}#`, door({ agreements: 0, returning: false }), '0', knocks),
} as const;
type Name = keyof typeof WAYS;
const NAMES = ['Olive', 'River', 'Cloud', 'Forest', 'Stone', 'Sea', 'Moon', 'Wind'];

describe('the PIN', () => {
  const tries: readonly (readonly [
    what: string,
    keys: string,
    tried: string | null,
    said: string,
  ])[] = [
    ['nine digits are too few', `${'1'.repeat(9)}#`, null, 'pinTooFew'],
    ['nothing but hash is too few', '#', null, 'pinTooFew'],
    ['ten are tried', `${PIN}#`, PIN, 'oneMoment'],
    ['fourteen are tried', '12345678901234#', '12345678901234', 'oneMoment'],
    ['fifteen are too many', '123456789012345#', null, 'pinTooMany'],
    ['thirty at once are too many', `${'7'.repeat(30)}#`, null, 'pinTooMany'],
    ['after thirty it is typed anew', `${'7'.repeat(30)}#${PIN}#`, PIN, 'oneMoment'],
    ['star clears what was typed', `123*${PIN}#`, PIN, 'oneMoment'],
    ['star clears too many', `${'7'.repeat(30)}*${PIN}#`, PIN, 'oneMoment'],
    ['help in the middle leaves no digit', `123*0${PIN}#`, PIN, 'oneMoment'],
  ];
  test.each(tries)('%s', (_, keys, tried, last) => {
    const { said, done } = heardIn(WAYS.pin, keys);
    expect(done).toEqual(tried === null ? [] : [{ kind: 'tryPin', pin: tried }]);
    expect(said.at(-1)).toBe(last);
  });

  test('the fifteenth digit is answered: what is missing is hash', () => {
    expect(heardIn(WAYS.pin, '7'.repeat(15)).said).toEqual(['pressHash']);
  });

  test('a wrong one may be typed again, twice; the third ends the call', () => {
    const wrong = [`${PIN}#`, door('wrong')] as const;
    expect(heardIn(WAYS.pin, ...wrong)).toMatchObject({ phase: 'pin' });
    expect(heardIn(WAYS.pin, ...wrong, ...wrong)).toMatchObject({ phase: 'pin' });
    const third = heardIn(WAYS.pin, ...wrong, ...wrong, ...wrong);
    expect(third.said.at(-1)).toBe('pinGoodbye');
    expect(third.done.at(-1)).toEqual({ kind: 'hangUp' });
  });

  test('a PIN that is too short is no try', () => {
    const short = heardIn(WAYS.pin, '1#', '1#', '1#', '1#');
    expect(short).toMatchObject({ phase: 'pin', done: [] });
  });

  const ends = [
    ['tooFast', 'tooManyCalls'],
    ['unavailable', 'unreachable'],
    ['notAdmitted', 'phonesNotAdmitted'],
  ] as const;
  test.each(ends)('a door that says %s ends the call in words', (answer, goodbye) => {
    const { phase, said, done } = heardIn(WAYS.asking, door(answer));
    expect([phase, said, done]).toEqual(['over', [goodbye], [{ kind: 'hangUp' }]]);
  });
});

describe('D9: to the seat', () => {
  test('who says yes returns to the seat; who says no is new', () => {
    const entered = { kind: 'enter', name: null, returning: true };
    expect(heardIn(WAYS.returning, '1').done).toEqual([entered]);
    expect(heardIn(WAYS.returning, '1', seated).said).toContain('isBack');
    expect(heardIn(WAYS.returning, '2')).toMatchObject({ phase: 'agreements', done: [] });
    expect(heardIn(WAYS.returning, '2', '2', '0', seated).said).toContain('entered');
  });

  test('the agreements are read on request, as often as wished', () => {
    expect(heardIn(WAYS.returning, '2').said).toEqual(['agreementsBegin', 'askAgreements']);
    const { phase, done } = heardIn(WAYS.agreements, '11');
    expect([phase, done.length]).toEqual(['agreements', 2]);
    expect(heardIn(WAYS.agreements, '2').phase).toBe('naming');
  });

  test('where there are none that is said, and what always holds', () => {
    const { said } = heardIn(WAYS.asking, door({ agreements: 0, returning: false }));
    expect(said.slice(0, 2)).toEqual(['agreementsNone', 'agreementsAlways']);
  });

  test('D8: with a PIN of before they hear that they knock, and nothing else of the group', () => {
    const { said } = heardIn(WAYS.asking, door({ agreements: 0, returning: false, old: true }));
    expect(said.slice(0, 2)).toEqual(['oldPin', 'agreementsAlways']);
  });

  test('whoever comes in anew hears once what always holds, having heard the agreements or not', () => {
    for (const keys of ['2', '#', '12'])
      expect(heardIn(WAYS.agreements, keys).said.filter(isAlways)).toHaveLength(1);
    const { said } = heardIn(WAYS.agreements, silence, silence);
    expect(said.filter(isAlways)).toHaveLength(1);
  });

  test.each(NAMES.map((name, index) => [String(index + 1), `name${name}`]))(
    'a name by its number: %s is %s',
    (key, name) => {
      const { said, done } = heardIn(WAYS.naming, key);
      expect(done).toEqual([{ kind: 'enter', name, returning: false }]);
      expect(said).toEqual(['nameKept', 'entering']);
    },
  );

  test.each(['#', '0'])('without a name: %s', (key) => {
    expect(heardIn(WAYS.naming, key).done).toEqual([
      { kind: 'enter', name: null, returning: false },
    ]);
  });

  test('at a closed door one knocks, hears so, and is let in', () => {
    expect(heardIn(WAYS.entering, knocks).said).toEqual(['knocking']);
    expect(heardIn(WAYS.knocking, '5')).toMatchObject({
      phase: 'knocking',
      said: ['stillKnocking'],
    });
    const { phase, said } = heardIn(WAYS.knocking, seated);
    expect([phase, ...said.slice(0, 2)]).toEqual(['table', 'letIn', 'entered']);
  });

  const refusals = [
    ['full', ['full']],
    ['askedToLeave', ['askedToLeave']],
    ['wrongInvitation', ['refusedWrongInvitation', 'goodbye']],
  ] as const;
  test.each(refusals)('no seat because of %s: said, and the call ends', (code, said) => {
    const end = heardIn(WAYS.entering, { kind: 'refused', code });
    expect(end).toEqual({ phase: 'over', said, done: [{ kind: 'hangUp' }] });
  });

  test('what comes late, to a call that is over, changes nothing', () => {
    const over = [...WAYS.asking, door('tooFast')];
    expect(heardIn(over, '1*0', seated, silence)).toEqual({ phase: 'over', said: [], done: [] });
  });
});

const asks: readonly (readonly [Name, string])[] = [
  ['language', 'chooseLanguage'],
  ['pin', 'askPin'],
  ['returning', 'isReturning'],
  ['agreements', 'askAgreements'],
  ['naming', 'nameNone'],
];
test.each(asks)('star zero in %s helps, and asks again what is asked', (phase, question) => {
  const { said } = heardIn(WAYS[phase], '*0');
  expect(said.slice(said.lastIndexOf('helpBooth')).at(-1)).toBe(question);
});

describe('a long silence has an answer in each phase', () => {
  const silences: readonly (readonly [from: Name, phases: readonly string[], last: string])[] = [
    ['language', ['language', 'pin'], 'askPin'],
    ['pin', ['pin', 'pin', 'over'], 'silentGoodbye'],
    ['asking', ['asking', 'asking'], 'oneMoment'],
    ['returning', ['returning', 'agreements'], 'askAgreements'],
    ['agreements', ['agreements', 'naming'], 'nameNone'],
    ['naming', ['naming', 'entering'], 'entering'],
    ['entering', ['entering', 'entering'], 'oneMoment'],
    ['knocking', ['knocking', 'knocking', 'knocking'], 'stillKnocking'],
  ];
  test.each(silences)('%s: then %j', (from, phases, last) => {
    const heard = phases.map((_, index) =>
      heardIn(WAYS[from], ...Array.from({ length: index + 1 }, () => silence)),
    );
    expect(heard.map(({ phase }) => phase)).toEqual(phases);
    expect(heard.at(-1)?.said.at(-1)).toBe(last);
    expect(new Set(heard.map(({ said }) => said.length)).size).toBe(heard.length);
  });

  test('D9: nobody is taken for somebody else by saying nothing', () => {
    const { done } = heardIn(WAYS.returning, silence, silence, '2', '0');
    expect(done).toEqual([{ kind: 'enter', name: null, returning: false }]);
  });

  test('a whole PIN without hash: the caller is told, and not for ever', () => {
    const { phase, said } = heardIn(WAYS.pin, PIN, silence, silence, silence);
    expect([phase, ...said]).toEqual(['over', 'pressHash', 'pressHash', 'silentGoodbye']);
    expect(heardIn(WAYS.pin, PIN, silence, '#').phase).toBe('asking');
  });

  test('a key begins the silences anew', () => {
    expect(heardIn(WAYS.pin, silence, silence, '1', silence, silence).phase).toBe('pin');
  });
});

describe('H6: star zero helps', () => {
  test.each(Object.keys(WAYS) as Name[])('in %s, and changes nothing', (name) => {
    const { phase, said, done } = heardIn(WAYS[name], '*0');
    expect(said.join(' ')).toMatch(name === 'knocking' ? /helpDoor/ : /helpBooth/);
    expect([phase, done]).toEqual([name, []]);
  });
});
