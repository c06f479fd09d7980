import * as v from 'valibot';
import { Sealed } from '../confidence/sealed.ts';
import { AgreementId, SeatId } from '../ids.ts';
import { Renewal } from '../lasting/invitation.ts';
import { Phones } from '../lasting/phones.ts';
import { POLICY_NUMBERS, RULES } from '../policy.ts';
import { ScheduleChange } from '../schedule/change.ts';

/** What a round is about: one of the ready-made prompts (nothing requires text), or the group's own words. */
export const READY_PROMPTS = [
  'howDoYouComeIn',
  'howWasYourWeek',
  'whatHelped',
  'whatIsHard',
  'whatDoYouTakeWithYou',
] as const;
export const Prompt = v.variant('kind', [
  v.strictObject({ kind: v.literal('ready'), choice: v.picklist(READY_PROMPTS) }),
  v.strictObject({ kind: v.literal('own'), text: Sealed }),
]);
export type Prompt = v.InferOutput<typeof Prompt>;

/** Why somebody objects (D2). */
export const READY_REASONS = [
  'notNow',
  'notReady',
  'tooLong',
  'tooShort',
  'unclear',
  'other',
] as const;
export const Reason = v.variant('kind', [
  v.strictObject({ kind: v.literal('ready'), choice: v.picklist(READY_REASONS) }),
  v.strictObject({ kind: v.literal('own'), text: Sealed }),
]);
export type Reason = v.InferOutput<typeof Reason>;

/** A number that the rules hold to its bounds, so that what lies outside is refused in words (`outOfBounds`). */
const AnyNumber = v.pipe(v.number(), v.safeInteger());

/** One part of a meeting's script (D8). What ends by itself leads on to the next; the rest by *go on*. */
export const Stage = v.variant('kind', [
  /** Of the group's agreements: a turn like another, taken by whoever wants it first. */
  v.strictObject({ kind: v.literal('reading') }),
  v.strictObject({ kind: v.literal('openingRound'), prompt: v.nullable(Prompt) }),
  v.strictObject({ kind: v.literal('round'), prompt: v.nullable(Prompt) }),
  v.strictObject({ kind: v.literal('sharing') }),
  v.strictObject({ kind: v.literal('openFloor') }),
  v.strictObject({ kind: v.literal('quiet'), minutes: AnyNumber }),
  v.strictObject({ kind: v.literal('closingRound'), prompt: v.nullable(Prompt) }),
]);
export type Stage = v.InferOutput<typeof Stage>;

const Subjects = v.pipe(
  v.array(SeatId),
  v.minLength(1),
  v.maxLength(12),
  v.check((seats) => new Set(seats).size === seats.length, 'named twice'),
);

/** What a proposal would do. Group decisions first (D8), safety decisions after them (D3). */
export const Action = v.variant('kind', [
  // What changes the floor (D6)
  v.strictObject({ kind: v.literal('beginRound'), prompt: v.nullable(Prompt) }),
  v.strictObject({ kind: v.literal('beginReading') }),
  v.strictObject({ kind: v.literal('beginSharing') }),
  v.strictObject({ kind: v.literal('openFloor') }),
  v.strictObject({ kind: v.literal('quiet'), minutes: AnyNumber }),
  v.strictObject({
    kind: v.literal('followScript'),
    stages: v.pipe(v.array(Stage), v.minLength(1), v.maxLength(RULES.stages)),
  }),
  /** To this stage of the script, counted from 0, and to no other; after the last to the script's end. */
  v.strictObject({
    kind: v.literal('goOn'),
    stage: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(RULES.stages)),
  }),
  v.strictObject({ kind: v.literal('endMeeting') }),
  /** D12: into two tables, for so long. */
  v.strictObject({ kind: v.literal('splitCircle'), minutes: AnyNumber }),
  /** D12: of a table, once the other has decided so too. */
  v.strictObject({ kind: v.literal('comeTogether') }),
  // What holds for this meeting
  v.strictObject({ kind: v.literal('changeTurnLength'), turnSeconds: AnyNumber }),
  v.strictObject({ kind: v.literal('showTalkTime'), shown: v.boolean() }),
  v.strictObject({ kind: v.literal('unlock') }),
  // What outlives it (D2)
  v.strictObject({
    kind: v.literal('adoptAgreement'),
    text: Sealed,
    /** The agreement that it takes the place of. */
    instead: v.nullable(AgreementId),
  }),
  v.strictObject({ kind: v.literal('dropAgreement'), agreement: AgreementId }),
  /** Whom one can turn to at any hour; null for nobody any more. */
  v.strictObject({ kind: v.literal('changeHelpLine'), text: v.nullable(Sealed) }),
  v.strictObject({
    kind: v.literal('changePolicy'),
    number: v.picklist(POLICY_NUMBERS),
    value: AnyNumber,
  }),
  /** Telephones may come in by this PIN; by no other any more, where they may already. */
  v.strictObject({ kind: v.literal('admitPhones'), phones: Phones }),
  v.strictObject({ kind: v.literal('refusePhones') }),
  /** S1: when it meets. */
  v.strictObject({ kind: v.literal('changeSchedule'), change: ScheduleChange }),
  /** By another secret; who has only an older one knocks. */
  v.strictObject({ kind: v.literal('renewInvitation'), renewal: Renewal }),
  // Words and moods
  v.strictObject({ kind: v.literal('freeText'), text: Sealed }),
  /** A mood, binding nothing. */
  v.strictObject({ kind: v.literal('temperatureCheck'), question: v.nullable(Sealed) }),
  // Safety
  v.strictObject({ kind: v.literal('mute'), subjects: Subjects }),
  v.strictObject({ kind: v.literal('letSpeakAgain'), subjects: Subjects }),
  v.strictObject({ kind: v.literal('askToLeave'), subjects: Subjects }),
  v.strictObject({ kind: v.literal('letBackIn'), subjects: Subjects }),
  v.strictObject({ kind: v.literal('lock') }),
  /** All who wait at the door when it is proposed, as one question (D9). */
  v.strictObject({ kind: v.literal('letIn') }),
]);
export type Action = v.InferOutput<typeof Action>;
export type ActionKind = Action['kind'];

/** How a question is answered: by consent (D2), by all but one (D3), or by a mood that binds nothing (D8). */
export type Way = 'consent' | 'allButOne' | 'temperature';

const WAYS: Readonly<Record<ActionKind, Way>> = {
  beginRound: 'consent',
  beginReading: 'consent',
  beginSharing: 'consent',
  openFloor: 'consent',
  quiet: 'consent',
  followScript: 'consent',
  goOn: 'consent',
  endMeeting: 'consent',
  splitCircle: 'consent',
  comeTogether: 'consent',
  changeTurnLength: 'consent',
  showTalkTime: 'consent',
  unlock: 'consent',
  adoptAgreement: 'consent',
  dropAgreement: 'consent',
  changeHelpLine: 'consent',
  changePolicy: 'consent',
  admitPhones: 'consent',
  refusePhones: 'consent',
  changeSchedule: 'consent',
  renewInvitation: 'consent',
  freeText: 'consent',
  temperatureCheck: 'temperature',
  mute: 'allButOne',
  letSpeakAgain: 'allButOne',
  askToLeave: 'allButOne',
  letBackIn: 'allButOne',
  lock: 'allButOne',
  letIn: 'allButOne',
};

export function wayOf(action: Action): Way {
  return WAYS[action.kind];
}

/** D1: whether it takes one of the room's slots for group decisions. Safety decisions have slots of their own. */
export function isGroupDecision(action: Action): boolean {
  return wayOf(action) !== 'allButOne';
}

export const LASTING = [
  'adoptAgreement',
  'dropAgreement',
  'changeHelpLine',
  'changePolicy',
  'admitPhones',
  'refusePhones',
  'changeSchedule',
  'renewInvitation',
] as const;
export type LastingAction = Extract<Action, { kind: (typeof LASTING)[number] }>;

/** D2: whether it outlives the meeting, and so needs three electors. */
export function outlivesMeeting(action: Action): action is LastingAction {
  return LASTING.some((kind) => kind === action.kind);
}

/** D12: what waits until all are together again, as it is everybody's. */
export function isForAll(action: Action): boolean {
  return outlivesMeeting(action) || action.kind === 'endMeeting' || action.kind === 'splitCircle';
}
