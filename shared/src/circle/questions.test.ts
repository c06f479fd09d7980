import { expect, test } from 'vitest';
import { RULES } from '../policy.ts';
import { Between } from '../testing/between.ts';
import { people, sealed } from '../testing/names.ts';
import type { CircleAction } from './closed.ts';

const ADOPT: CircleAction = { kind: 'adoptAgreement', text: sealed('Z'), instead: null };
const WORD: CircleAction = { kind: 'freeText', text: sealed('W') };
const { openMs, closedMs } = RULES.circle;

const last = ({ circle }: Between) => circle.closed.at(-1);

test('D2: between meetings it passes when every member has answered and none objects, and is done at once', () => {
  const group = new Between(people(3));
  const question = group.asks('ana', ADOPT);
  expect(group.answers('ben', question, 'agree')).toEqual([]);
  expect(group.texts).toEqual([]);
  expect(group.answers('cleo', question, 'standAside')).toEqual([
    { type: 'agreementAdopted', agreement: 1, text: sealed('Z'), instead: null },
  ]);
  expect(group.texts).toEqual(['Z']);
  expect(last(group)).toMatchObject({
    outcome: 'passed',
    tally: { agree: 2, standAside: 1, object: 0 },
    objection: null,
  });
});

test.each([
  [['agree'], 'passed'],
  [['standAside'], 'notPassed'],
  [[], 'lapsed'],
] as const)(
  'D2: after seven days of four members, one and these having answered: %s, %s',
  (answers, outcome) => {
    const group = new Between(people(4));
    const question = group.asks('ana', ADOPT);
    for (const [index, position] of answers.entries())
      group.answers(['ben', 'cleo'][index] ?? '', question, position);
    group.passes(openMs - 1);
    expect(last(group)).toBeUndefined();
    group.passes(1);
    expect(last(group)?.outcome).toBe(outcome);
    expect(group.texts).toEqual(outcome === 'passed' ? ['Z'] : []);
  },
);

test('D2: one objection ends it, and is shown with its reason and who gave it', () => {
  const group = new Between(people(5));
  group.answers('ben', group.asks('ana', ADOPT), 'object');
  expect(last(group)).toMatchObject({
    by: 'ana',
    outcome: 'objected',
    objection: { seat: 'ben', reason: { kind: 'ready', choice: 'other' } },
  });
  expect(group.circle.names.map(({ seat }) => seat)).toEqual(['ana', 'ben']);
  expect(group.texts).toEqual([]);
});

test('D4: whoever becomes a member later does not answer; who leaves drops out, and their answer too', () => {
  const group = new Between(people(4));
  const question = group.asks('ana', ADOPT);
  group.answers('dora', question, 'standAside');
  group.does('dora', { type: 'leaveGroup' });
  // D5: the number of answers does not fall.
  expect(group.circle.questions[0]).toMatchObject({ answers: 2, opening: 4 });
  group.circle = {
    ...group.circle,
    seated: [...group.circle.seated, { seat: 'emil', member: true }],
  };
  const ballot = { position: 'agree' } as const;
  expect(group.refused('emil', { type: 'answer', question, ballot })).toBe('notAskedThen');
  group.answers('ben', question, 'agree');
  group.answers('cleo', question, 'agree');
  expect(last(group)).toMatchObject({ outcome: 'passed', tally: { agree: 3, standAside: 0 } });
});

test('D5: an answer can be changed until it closes, and counts once; then the ballots are gone', () => {
  const group = new Between(people(3));
  const question = group.asks('ana', ADOPT);
  group.answers('ben', question, 'agree');
  group.answers('ben', question, 'standAside');
  group.answers('ana', question, 'standAside');
  expect(group.circle.questions[0]?.answers).toBe(2);
  group.answers('cleo', question, 'agree');
  expect(last(group)).toMatchObject({ outcome: 'notPassed', tally: { agree: 1, standAside: 2 } });
  expect(JSON.stringify(group.circle)).not.toMatch(/"(cast|position)"/);
});

test('D1: one question each, and three in all', () => {
  const group = new Between(people(5));
  for (const [index, seat] of people(3).entries())
    group.asks(seat, { kind: 'changePolicy', number: 'turnSeconds', value: 60 + index });
  expect(group.refused('ana', { type: 'ask', action: WORD })).toBe('oneProposalEach');
  expect(group.refused('dora', { type: 'ask', action: WORD })).toBe('threeProposals');
});

test('D6: a question whose answer has come about otherwise is closed, and nothing is done twice', () => {
  const group = new Between(people(4));
  const first = group.asks('ana', ADOPT);
  group.asks('ben', ADOPT);
  for (const seat of ['ben', 'cleo', 'dora']) group.answers(seat, first, 'agree');
  expect(group.circle.closed.map(({ outcome }) => outcome)).toEqual(['passed', 'overtaken']);
  expect(group.texts).toEqual(['Z']);
});

test('D7: not the same by the same person for a week, unless it lapsed', () => {
  const group = new Between(people(3));
  group.answers('ben', group.asks('ana', WORD), 'object');
  expect(group.refused('ana', { type: 'ask', action: WORD })).toBe('sameQuestionTooSoon');
  group.answers('ana', group.asks('cleo', WORD), 'object');
  group.passes(openMs);
  const again = group.asks('ana', WORD);
  group.passes(openMs);
  expect(last(group)).toMatchObject({ id: again, outcome: 'lapsed' });
  group.asks('ana', WORD);
});

test('D8: bounds hold between meetings as in them', () => {
  const group = new Between(people(3));
  const ask = (action: CircleAction) => group.refused('ana', { type: 'ask', action });
  expect(ask({ kind: 'changePolicy', number: 'turnSeconds', value: 9 })).toBe('outOfBounds');
  expect(ask({ kind: 'dropAgreement', agreement: 7 })).toBe('noSuchAgreement');
});

test('D2: what closed is shown for four weeks, and the names with it', () => {
  const group = new Between(people(3));
  group.answers('ben', group.asks('ana', WORD), 'object');
  group.passes(closedMs - 1);
  expect(group.circle.closed).toHaveLength(1);
  group.passes(1);
  expect(group.circle).toMatchObject({ closed: [], names: [] });
});

test('a command sent again is done once', () => {
  const group = new Between(people(3));
  const step = group.step('ana', { type: 'ask', action: WORD });
  expect(group.takes(step).ok).toBe(true);
  expect(group.takes(step)).toEqual({ ok: true, circle: group.circle, events: [] });
  expect(group.circle.questions).toHaveLength(1);
});
