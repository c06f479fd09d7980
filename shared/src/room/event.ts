import * as v from 'valibot';
import { Sealed } from '../confidence/sealed.ts';
import { Action, Prompt, Reason, Stage } from '../decisions/action.ts';
import { AgreementId, ConnectionId, ProposalId, SeatId } from '../ids.ts';
import { invitationChanged } from '../lasting/invitation.ts';
import { Phones } from '../lasting/phones.ts';
import { POLICY_NUMBERS, TurnSeconds } from '../policy.ts';
import { Schedule } from '../schedule/schedule.ts';

const Ms = v.pipe(v.number(), v.integer());
const By = v.picklist(['browser', 'phone']);
const seatEvent = <const T extends string>(type: T) =>
  v.strictObject({ type: v.literal(type), seat: SeatId });

/**
 * How a proposal closed. `lapsed`: too few answers. `overtaken`: what it asked for came about otherwise.
 * `taken`: a temperature was.
 */
export const Outcome = v.picklist([
  'passed',
  'objected',
  'notPassed',
  'lapsed',
  'overtaken',
  'taken',
]);
export type Outcome = v.InferOutput<typeof Outcome>;

const Taken = v.picklist(['aloud', 'inWriting']);
const count = v.number();
export const Tally = v.strictObject({ agree: count, standAside: count, object: count });
export const Moods = v.strictObject({ well: count, soSo: count, hard: count });
export const Objection = v.strictObject({ seat: SeatId, reason: Reason });

export const FloorChange = v.variant('kind', [
  v.strictObject({ kind: v.literal('end') }),
  v.strictObject({ kind: v.literal('round'), prompt: v.nullable(Prompt) }),
  v.strictObject({ kind: v.literal('reading') }),
  v.strictObject({ kind: v.literal('sharing') }),
  v.strictObject({ kind: v.literal('open') }),
  v.strictObject({ kind: v.literal('goOn') }),
  v.strictObject({ kind: v.literal('split'), minutes: count }),
  v.strictObject({ kind: v.literal('together') }),
]);

/** What happens in the whole circle, or at one table of it (D12). */
export const TableEvent = v.variant('type', [
  /** A new seat, at the end of seat order. */
  v.strictObject({
    type: v.literal('seatTaken'),
    seat: SeatId,
    by: By,
    connection: v.nullable(ConnectionId),
  }),
  /** Back on one's seat, or a newer tab in charge of it. */
  v.strictObject({
    type: v.literal('seatConnected'),
    seat: SeatId,
    connection: v.nullable(ConnectionId),
  }),
  seatEvent('seatLost'),
  /** Lost for 15 s: no longer present (D4). */
  seatEvent('seatAway'),
  seatEvent('seatRested'),
  seatEvent('seatReturned'),
  seatEvent('seatLeft'),

  v.strictObject({
    type: v.literal('knocked'),
    seat: SeatId,
    by: By,
    connection: v.nullable(ConnectionId),
    /** D8: by an invitation that is not in force any more: an open door is none for them. */
    old: v.exactOptional(v.literal(true)),
  }),
  seatEvent('knockWithdrawn'),
  /** Let in by decision; seated in the same step when still at the door. */
  seatEvent('admitted'),
  v.strictObject({ type: v.literal('doorClosed'), because: v.picklist(['removal', 'lock']) }),
  v.strictObject({ type: v.literal('doorOpened') }),

  v.strictObject({
    type: v.literal('roundBegan'),
    part: v.nullable(v.picklist(['opening', 'closing', 'reading'])),
    prompt: v.nullable(Prompt),
    turnSeconds: TurnSeconds,
    first: SeatId,
    direction: v.picklist(['onward', 'backward']),
    order: v.array(SeatId),
  }),
  v.strictObject({ type: v.literal('turnOffered'), seat: SeatId, until: Ms, turnMs: Ms }),
  v.strictObject({ type: v.literal('turnStarted'), seat: SeatId, taken: Taken }),
  /** F10: from writing to speaking, or the other way. */
  v.strictObject({ type: v.literal('turnSwitched'), seat: SeatId, taken: Taken }),
  seatEvent('turnPassed'),
  /** *Later*, or an offer that nobody answered the first time. */
  seatEvent('turnPostponed'),
  /** Offered to somebody who rested, left, went away or was muted before answering. */
  seatEvent('offerWithdrawn'),
  seatEvent('turnFinished'),
  /** F7: the floor moves on; offered again at the end of the round. */
  v.strictObject({ type: v.literal('turnInterrupted'), seat: SeatId, leftMs: Ms }),
  v.strictObject({ type: v.literal('moreTimeAsked'), seat: SeatId, until: Ms }),
  seatEvent('moreTimeGranted'),
  /** Without the name of who objected. */
  seatEvent('moreTimeRefused'),
  v.strictObject({ type: v.literal('roundEnded') }),
  v.strictObject({ type: v.literal('sharingBegan') }),
  seatEvent('handRaised'),
  seatEvent('handLowered'),
  v.strictObject({ type: v.literal('floorOpened') }),
  /** A stage of the script could not begin: everyone talks meanwhile. */
  v.strictObject({ type: v.literal('floorGathered') }),

  /** F11 */
  v.strictObject({ type: v.literal('holdBegan'), seat: SeatId, until: Ms }),
  v.strictObject({
    type: v.literal('quietBegan'),
    because: v.picklist(['decision', 'script']),
    until: Ms,
  }),
  /** Somebody asks to end it early. */
  seatEvent('quietEnough'),
  v.strictObject({ type: v.literal('quietEnded') }),

  v.strictObject({ type: v.literal('scriptSet'), stages: v.array(Stage) }),
  /** After the events of the floor that it begins. `stage` counts from 0. */
  v.strictObject({ type: v.literal('stageBegan'), stage: count }),
  v.strictObject({ type: v.literal('scriptEnded') }),
  /** Decided while somebody spoke, or during a hold: it waits for that to end (D6). */
  v.strictObject({ type: v.literal('changeAwaited'), change: FloorChange }),
  /** What was awaited has become impossible: nobody is able to take part, say. */
  v.strictObject({ type: v.literal('changeDropped') }),

  v.strictObject({
    type: v.literal('proposed'),
    proposal: ProposalId,
    action: Action,
    subjects: v.array(SeatId),
    by: v.nullable(SeatId),
    until: Ms,
    electors: v.array(SeatId),
  }),
  /** Somebody answered, or changed their answer. Only the number is told (D5). */
  v.strictObject({
    type: v.literal('answered'),
    proposal: ProposalId,
    answers: v.pipe(v.number(), v.integer()),
  }),
  v.strictObject({
    type: v.literal('proposalClosed'),
    proposal: ProposalId,
    outcome: Outcome,
    /** Of a decision by consent: how many took each position. Null on others. */
    tally: v.nullable(Tally),
    /** Of a temperature check. */
    moods: v.nullable(Moods),
    /** What ended a group decision, so that it can be mended (D2). */
    objection: v.nullable(Objection),
  }),

  v.strictObject({ type: v.literal('turnLengthChanged'), turnSeconds: TurnSeconds }),
  v.strictObject({ type: v.literal('talkTimeShown'), shown: v.boolean() }),
  v.strictObject({
    type: v.literal('agreementAdopted'),
    agreement: AgreementId,
    text: Sealed,
    instead: v.nullable(AgreementId),
  }),
  v.strictObject({ type: v.literal('agreementDropped'), agreement: AgreementId }),
  v.strictObject({ type: v.literal('helpLineChanged'), text: v.nullable(Sealed) }),
  /** For this meeting and for those that follow. */
  v.strictObject({
    type: v.literal('policyChanged'),
    number: v.picklist(POLICY_NUMBERS),
    value: count,
  }),
  /** D8: by this PIN, and by none that there was before. */
  v.strictObject({ type: v.literal('phonesAdmitted'), phones: Phones }),
  v.strictObject({ type: v.literal('phonesRefused') }),
  /** D8: by another secret from now on. */
  v.strictObject({ type: v.literal('invitationChanged'), ...invitationChanged }),
  /** S1: null where the group meets as it likes. */
  v.strictObject({ type: v.literal('scheduleChanged'), schedule: v.nullable(Schedule) }),
  v.strictObject({
    type: v.literal('seatMuted'),
    seat: SeatId,
    until: v.union([v.literal('roundEnd'), Ms]),
  }),
  seatEvent('seatUnmuted'),
  seatEvent('seatRemoved'),
  /** The removal is undone; the seat stands empty until its person returns. */
  seatEvent('seatRestored'),
  /** H4: nobody served the room for so long. Whatever waited waits on. */
  v.strictObject({ type: v.literal('timeGivenBack'), ms: v.pipe(Ms, v.minValue(1)) }),
  v.strictObject({
    type: v.literal('meetingEnded'),
    because: v.picklist(['decision', 'empty', 'longest']),
  }),
  /** D12: a table has decided to come together again; the other has not yet. */
  v.strictObject({ type: v.literal('togetherWanted') }),
]);
export type TableEvent = v.InferOutput<typeof TableEvent>;

const WhichTable = v.picklist([0, 1]);

/** Everything that can happen in a room. Past tense, no names, no positions; the time stands in `Recorded`. */
export const RoomEvent = v.variant('type', [
  ...TableEvent.options,
  /** D12: everyone present sits at one of two tables. */
  v.strictObject({
    type: v.literal('circleSplit'),
    until: Ms,
    tables: v.strictTuple([v.array(SeatId), v.array(SeatId)]),
  }),
  /** D12: of one table, while there are two. */
  v.strictObject({ type: v.literal('atTable'), table: WhichTable, event: TableEvent }),
  v.strictObject({ type: v.literal('circlesJoined') }),
]);
export type RoomEvent = v.InferOutput<typeof RoomEvent>;

/** What happened, wherever it did. */
export function bare(event: RoomEvent): Exclude<RoomEvent, { type: 'atTable' }> {
  return event.type === 'atTable' ? event.event : event;
}

/** An event in its place: `seq` counts from 1 without gaps, `at` is the store's time and never runs back. */
export const Recorded = v.strictObject({
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: Ms,
  event: RoomEvent,
});
export type Recorded = v.InferOutput<typeof Recorded>;
