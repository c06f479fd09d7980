import type { Stage } from '@ronda/shared/decisions/action';
import type { PolicyNumber } from '@ronda/shared/policy';
import type { OwnKey } from '../words/words.ts';

/** Nothing requires text: what can be chosen by a number where a browser lets one write. */
export const MINUTES = [1, 2, 3, 5, 10] as const;

/** D12: how long the circle may be split. */
export const SPLIT_MINUTES = [15, 30, 45, 60] as const;

export const SECONDS: Readonly<Record<PolicyNumber, readonly number[]>> = {
  turnSeconds: [60, 120, 180, 300, 600],
  offerSeconds: [15, 30, 45, 60, 120],
  voteSeconds: [30, 60, 120, 180, 300],
};

export const AGREEMENTS: readonly OwnKey[] = [
  'agreementConfidence',
  'agreementOwnStory',
  'agreementNoAdvice',
  'agreementPassing',
  'agreementSafety',
  'agreementNoInterrupting',
  'agreementAlone',
  'agreementSober',
];

export const HELP_LINES: readonly OwnKey[] = ['helpLineEmergency'];

export const FREE_TEXTS: readonly OwnKey[] = [
  'freeBreak',
  'freeSlower',
  'freeSameTime',
  'freeTalkAfter',
];

export const QUESTIONS: readonly OwnKey[] = ['questionPace', 'questionTopic', 'questionBreak'];

const OPENING: Stage = {
  kind: 'openingRound',
  prompt: { kind: 'ready', choice: 'howDoYouComeIn' },
};
const CLOSING: Stage = {
  kind: 'closingRound',
  prompt: { kind: 'ready', choice: 'whatDoYouTakeWithYou' },
};
const USUAL: readonly Stage[] = [OPENING, { kind: 'sharing' }, CLOSING];

export const SCRIPTS: readonly { readonly name: OwnKey; readonly stages: readonly Stage[] }[] = [
  { name: 'scriptUsual', stages: USUAL },
  { name: 'scriptReading', stages: [{ kind: 'reading' }, ...USUAL] },
  { name: 'scriptQuiet', stages: [{ kind: 'quiet', minutes: 3 }, ...USUAL] },
];

/** 0 is Monday. */
export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

export const HOURS = [
  ...['10:00', '12:00', '16:00', '17:00', '18:00', '18:30', '19:00', '19:30'],
  ...['20:00', '20:30', '21:00'],
] as const;
