import type { Action, ActionKind } from '@ronda/shared/decisions/action';
import { Outcome } from '@ronda/shared/room/event';
import { phones, renewal } from '@ronda/shared/testing/names';
import { scheduleOf } from '@ronda/shared/testing/schedules';
import { expect, test } from 'vitest';
import { en as english } from '../../text/en/said.ts';
import { sayIn } from '../../text/testing/say-in.ts';
import { inWords } from '../sentence.ts';
import type { Sentence } from '../sentence.ts';
import { spokenVoice } from '../testing/spoken-voice.ts';
import { howDecided } from './how-decided.ts';
import { objectionSentence, outcomeSentence, outcomeTitle } from './outcome-sentence.ts';
import { proposalSentence, proposalShort } from './proposal-sentence.ts';

const NAMES = new Map([
  ['ana', 'Ana'],
  ['ben', 'Ben'],
]);
const t = sayIn('en', english);
const say = (said: Sentence) =>
  inWords(
    {
      t,
      language: 'en',
      names: NAMES,
      opened: (sealed) => `[${sealed}]`,
    },
    said,
  );

const subjects = ['ana', 'ben'];
const prompt = { kind: 'own', text: 'question' } as const;

/** One of each kind, so that a new kind does not compile without its sentence being read here. */
const ONE_OF_EACH: { readonly [K in ActionKind]: Extract<Action, { kind: K }> } = {
  beginRound: { kind: 'beginRound', prompt },
  beginReading: { kind: 'beginReading' },
  beginSharing: { kind: 'beginSharing' },
  openFloor: { kind: 'openFloor' },
  quiet: { kind: 'quiet', minutes: 3 },
  followScript: {
    kind: 'followScript',
    stages: [{ kind: 'reading' }, { kind: 'quiet', minutes: 1 }],
  },
  goOn: { kind: 'goOn', stage: 1 },
  endMeeting: { kind: 'endMeeting' },
  splitCircle: { kind: 'splitCircle', minutes: 30 },
  comeTogether: { kind: 'comeTogether' },
  changeTurnLength: { kind: 'changeTurnLength', turnSeconds: 90 },
  showTalkTime: { kind: 'showTalkTime', shown: false },
  unlock: { kind: 'unlock' },
  adoptAgreement: { kind: 'adoptAgreement', text: 'new words', instead: 1 },
  dropAgreement: { kind: 'dropAgreement', agreement: 1 },
  changeHelpLine: { kind: 'changeHelpLine', text: 'whom to call' },
  changePolicy: { kind: 'changePolicy', number: 'offerSeconds', value: 45 },
  admitPhones: { kind: 'admitPhones', phones: phones('P') },
  refusePhones: { kind: 'refusePhones' },
  changeSchedule: { kind: 'changeSchedule', change: { kind: 'set', schedule: scheduleOf() } },
  renewInvitation: { kind: 'renewInvitation', renewal: renewal('R') },
  freeText: { kind: 'freeText', text: 'words' },
  temperatureCheck: { kind: 'temperatureCheck', question: 'question' },
  mute: { kind: 'mute', subjects },
  letSpeakAgain: { kind: 'letSpeakAgain', subjects },
  askToLeave: { kind: 'askToLeave', subjects },
  letBackIn: { kind: 'letBackIn', subjects },
  lock: { kind: 'lock' },
  letIn: { kind: 'letIn' },
};
const actions = Object.values(ONE_OF_EACH);
const agreements = [{ id: 1, text: 'old words', adoptedAt: 0 }];

test('D8: every kind is told in a sentence of its own, with nothing left open in it', () => {
  const told = actions.map((action) => say(proposalSentence(action, subjects, agreements)));
  for (const each of told) expect(each).toMatch(/^[A-Z][^{}]+[.”?]$/);
  expect(new Set(told).size).toBe(actions.length);
});

test.each(['es', 'ca'] as const)(
  'D8: every kind is told in %s, in a sentence of its own',
  (language) => {
    const voice = spokenVoice(language, NAMES);
    const told = actions.map((action) =>
      inWords(voice, proposalSentence(action, subjects, agreements)),
    );
    for (const each of told) expect(each).toMatch(/^[\p{Lu}¿][^{}]+[.»?]$/u);
    expect(new Set(told).size).toBe(actions.length);
    const moods = { well: 2, soSo: 1, hard: 0 };
    const objection = { seat: 'ana', reason: { kind: 'ready', choice: 'notNow' } } as const;
    for (const action of actions) {
      for (const outcome of Outcome.options) {
        const closed = { outcome, moods, objection };
        expect(inWords(voice, outcomeSentence(action, closed, 'ben'))).toMatch(
          /^[\p{Lu}\d«][^{}]+[.»]$/u,
        );
      }
    }
  },
);

test('what is proposed can be heard whole: words, questions, lengths, and whom it is about', () => {
  const of = (kind: ActionKind) => say(proposalSentence(ONE_OF_EACH[kind], subjects, agreements));
  expect(of('adoptAgreement')).toContain('[new words]');
  expect(of('dropAgreement')).toContain('[old words]');
  expect(of('freeText')).toContain('[words]');
  expect(of('temperatureCheck')).toContain('[question]');
  expect(of('quiet')).toContain('3 minutes');
  expect(of('changePolicy')).toContain('45 seconds');
  expect(of('followScript')).toContain('2 parts, from Reading our agreements to Quiet, 1 minute');
  expect(of('mute')).toContain('Ana and Ben');
});

test('D2, D3: every outcome of every kind has its sentence, heard and read', () => {
  const moods = { well: 2, soSo: 1, hard: 0 };
  const objection = { seat: 'ana', reason: { kind: 'ready', choice: 'notNow' } } as const;
  for (const action of actions) {
    for (const outcome of Outcome.options) {
      const closed = { outcome, moods, objection };
      for (const me of ['ana', 'ben']) {
        expect(say(outcomeSentence(action, closed, me))).toMatch(/^[A-Z0-9“][^{}]+[.”]$/);
      }
      expect(say(outcomeTitle(action, closed))).toMatch(/^[A-Z0-9“][^{}]+$/);
    }
    expect(say(proposalShort(action))).toMatch(/^[A-Z0-9“][^{}]+$/);
    expect(t(howDecided(action, 5))).toMatch(/^[A-Z].+\.$/);
  }
  expect(say(objectionSentence(objection, 'ana'))).toBe('You object: “Not now”');
  expect(say(objectionSentence(objection, 'ben'))).toBe('Ana objects: “Not now”');
});

test('D3: among three nobody can be outvoted, and that is said', () => {
  expect(howDecided(ONE_OF_EACH.mute, 3)).toBe('decision.way.all');
  expect(howDecided(ONE_OF_EACH.mute, 4)).toBe('decision.way.allButOne');
});
