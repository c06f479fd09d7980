import { describe, expect, test } from 'vitest';
import { RULES } from '../policy.ts';
import { deadline } from '../room/deadline.ts';
import { Between, OTHER_REASON } from '../testing/between.ts';
import { Meeting } from '../testing/meeting.ts';
import { people, phones, sealed } from '../testing/names.ts';
import { MINUTE } from '../testing/times.ts';
import { EMPTY_CIRCLE, type Circle } from './circle.ts';
import { type CircleAction } from './closed.ts';

const { objectMs } = RULES.circle;
const adopt = (letter: string, instead: number | null = null): CircleAction => ({
  kind: 'adoptAgreement',
  text: sealed(letter),
  instead,
});
const drop = (agreement: number): CircleAction => ({ kind: 'dropAgreement', agreement });
const turns = (value: number): CircleAction => ({
  kind: 'changePolicy',
  number: 'turnSeconds',
  value,
});
const group = () => new Between(people(3));

describe('an objection within seven days', () => {
  test('D2: an agreement that was adopted goes, and it is told who objected and why', () => {
    const circle = group();
    const decision = circle.agree('ana', adopt('A'));
    circle.passes(objectMs - 1);
    expect(circle.objects('ben', decision)).toEqual([{ type: 'agreementDropped', agreement: 1 }]);
    expect(circle.texts).toEqual([]);
    expect(circle.circle.closed.at(-1)).toMatchObject({
      id: decision,
      action: adopt('A'),
      by: 'ana',
      outcome: 'undone',
      objection: { seat: 'ben', reason: OTHER_REASON },
    });
    expect(circle.circle.standing).toEqual([]);
  });

  test('D2: an agreement that was mended reads as before; one that was dropped comes back, as the newest', () => {
    const circle = group();
    circle.agree('ana', adopt('A'));
    circle.agree('ana', adopt('B'));
    circle.objects('ben', circle.agree('ana', adopt('C', 1)));
    expect(circle.texts).toEqual(['B', 'A']);
    circle.objects('cleo', circle.agree('ben', drop(2)));
    expect(circle.texts).toEqual(['A', 'B']);
    expect(circle.lasting.agreements.map(({ id }) => id)).toEqual([4, 5]);
  });

  test('D2: a number becomes what it was, and telephones are admitted by the PIN there was', () => {
    const circle = group();
    circle.objects('ben', circle.agree('ana', turns(60)));
    expect(circle.lasting.policy.turnSeconds).toBe(180);
    circle.objects('ben', circle.agree('ana', { kind: 'refusePhones' }));
    expect(circle.lasting.phones).toEqual(phones('A'));
  });

  test('D2: the help line is again what it was, also none', () => {
    const circle = group();
    const line = (letter: string): CircleAction => ({
      kind: 'changeHelpLine',
      text: sealed(letter),
    });
    const first = circle.agree('ana', line('A'));
    circle.objects('ben', circle.agree('ana', line('B')));
    expect(circle.lasting.helpLine).toBe(sealed('A'));
    circle.objects('cleo', first);
    expect(circle.lasting.helpLine).toBeUndefined();
  });

  test('D2: after seven days nothing can be objected to, and nothing is kept of what was replaced', () => {
    const circle = group();
    circle.agree('ana', adopt('A'));
    const decision = circle.agree('ana', drop(1));
    circle.passes(objectMs);
    const objection = { type: 'objectTo', decision, reason: OTHER_REASON } as const;
    expect(circle.refused('ben', objection)).toBe('noSuchDecision');
    expect(circle.circle.standing).toEqual([]);
  });

  test('D2: only of a member, though of one who had agreed', () => {
    const circle = group();
    const decision = circle.agree('ana', turns(60));
    const objection = { type: 'objectTo', decision, reason: OTHER_REASON } as const;
    expect(circle.refused('dora', objection)).toBe('notAMember');
    circle.objects('ana', decision);
    expect(circle.refused('ben', objection)).toBe('noSuchDecision');
  });
});

describe('where a later decision stands on it', () => {
  test('D2: the later one stands; were it undone as well, what there was before both comes back', () => {
    const circle = group();
    const earlier = circle.agree('ana', turns(60));
    const later = circle.agree('ben', turns(90));
    expect(circle.objects('cleo', earlier)).toEqual([]);
    expect(circle.lasting.policy.turnSeconds).toBe(90);
    circle.objects('cleo', later);
    expect(circle.lasting.policy.turnSeconds).toBe(180);
  });

  test('D2: undone the other way round it is the same in the end', () => {
    const circle = group();
    const earlier = circle.agree('ana', turns(60));
    circle.objects('cleo', circle.agree('ben', turns(90)));
    expect(circle.lasting.policy.turnSeconds).toBe(60);
    circle.objects('cleo', earlier);
    expect(circle.lasting.policy.turnSeconds).toBe(180);
  });

  test('D2: of an agreement mended twice the middle one leaves no trace', () => {
    const circle = group();
    circle.agree('ana', adopt('A'));
    const first = circle.agree('ana', adopt('B', 1));
    const second = circle.agree('ana', adopt('C', 2));
    circle.objects('ben', first);
    expect(circle.texts).toEqual(['C']);
    circle.objects('ben', second);
    expect(circle.texts).toEqual(['A']);
  });

  test('D2: what has come back can be objected to as if it had never been away', () => {
    const circle = group();
    const adopted = circle.agree('ana', adopt('A'));
    circle.objects('ben', circle.agree('ana', adopt('B', 1)));
    expect(circle.texts).toEqual(['A']);
    circle.objects('cleo', adopted);
    expect(circle.texts).toEqual([]);
  });

  test('D2: adopted, dropped, and the adoption objected to: nothing is left to object to', () => {
    const circle = group();
    const adopted = circle.agree('ana', adopt('A'));
    circle.agree('ana', drop(1));
    circle.objects('ben', adopted);
    expect(circle.texts).toEqual([]);
    expect(circle.circle.standing).toEqual([]);
  });

  test('D2: words that were adopted again meanwhile stand once', () => {
    const circle = group();
    circle.agree('ana', adopt('A'));
    const dropped = circle.agree('ana', drop(1));
    circle.agree('ben', adopt('A'));
    circle.objects('cleo', dropped);
    expect(circle.texts).toEqual(['A']);
  });

  test('D8: what comes back needs a place: with 24 agreements one has to go first', () => {
    const circle = group();
    circle.agree('ana', adopt('A'));
    const decision = circle.agree('ana', drop(1));
    const agreements = Array.from({ length: RULES.agreements }, (_, index) => ({
      id: index + 2,
      text: sealed('bcdefghijklmnopqrstuvwxyz'.charAt(index)),
      adoptedAt: 0,
    }));
    circle.lasting = { ...circle.lasting, agreements, agreementsMade: RULES.agreements + 1 };
    const objection = { type: 'objectTo', decision, reason: OTHER_REASON } as const;
    expect(circle.refused('ben', objection)).toBe('tooManyAgreements');
    circle.agree('ben', drop(2));
    circle.objects('ben', decision);
    expect(circle.texts).toHaveLength(RULES.agreements);
  });
});

describe('in a meeting', () => {
  /** Who was seated with others before meets again, with a newcomer. */
  function meeting(): Meeting {
    const here = new Meeting(['ana', 'ben', 'dora']);
    here.box = { ...here.box, circle: new Between(people(4)).circle };
    return here;
  }
  const circleOf = ({ box }: Meeting): Circle => box.circle ?? EMPTY_CIRCLE;
  const asks = (here: Meeting, seat: string, decision: number) =>
    here.takes({
      actor: 'group',
      command: {
        type: 'group',
        asked: {
          seat,
          command: { type: 'objectTo', decision, reason: OTHER_REASON },
          mark: 'm'.repeat(43),
          name: sealed(seat.charAt(0)),
        },
      },
    });

  test('D2: what those present decide for good the absent may object to, and it is undone at once', () => {
    const here = meeting();
    here.agree('ana', { kind: 'changePolicy', number: 'turnSeconds', value: 60 });
    expect(here.room.policy.turnSeconds).toBe(60);
    const [standing] = circleOf(here).standing;
    const decision = asks(here, 'cleo', standing?.id ?? 0);
    expect(decision.ok && decision.events).toEqual([
      { type: 'policyChanged', number: 'turnSeconds', value: 180 },
    ]);
    expect(here.room.policy.turnSeconds).toBe(180);
    expect(here.room.lasting.policy.turnSeconds).toBe(180);
  });

  test('D2: what ends with the meeting cannot be objected to afterwards', () => {
    const here = meeting();
    here.agree('ana', { kind: 'changeTurnLength', turnSeconds: 60 });
    here.agree('ana', { kind: 'freeText', text: sealed('W') });
    here.answers('ben', here.proposes('ana', { kind: 'refusePhones' }), 'object');
    expect(circleOf(here).standing).toEqual([]);
  });

  test('D2, H4: a question of the days before is decided when its time comes, though a meeting goes on', () => {
    const before = group();
    before.answers('ben', before.asks('ana', adopt('A')), 'agree');
    const here = meeting();
    const until = here.now + MINUTE;
    const questions = before.circle.questions.map((question) => ({ ...question, until }));
    here.box = { ...here.box, circle: { ...before.circle, questions } };
    expect(deadline(here.room, here.box)).toBe(until);
    here.now = until - 1;
    expect(here.ticks()).toEqual([]);
    here.now = until;
    expect(here.ticks().map(({ type }) => type)).toEqual(['agreementAdopted']);
    expect(circleOf(here).standing).toHaveLength(1);
  });
});
