import * as v from 'valibot';
import { Sealed } from '../confidence/sealed.ts';
import { Action, Prompt, Stage } from '../decisions/action.ts';
import { AgreementId, ConnectionId, MeetingId, ProposalId, SeatId } from '../ids.ts';
import { Invitation } from '../lasting/invitation.ts';
import { Phones } from '../lasting/phones.ts';
import { Policy, TurnSeconds } from '../policy.ts';
import { FloorChange, Moods, Objection, Outcome, Tally } from '../room/event.ts';
import type { Carried, Room } from '../room/state.ts';
import { Schedule } from '../schedule/schedule.ts';

const Ms = v.number();
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const By = v.picklist(['browser', 'phone']);
const Direction = v.picklist(['onward', 'backward']);

const Presence = v.variant('kind', [
  v.strictObject({ kind: v.literal('connected'), connection: v.nullable(ConnectionId), since: Ms }),
  v.strictObject({ kind: v.literal('lost'), since: Ms }),
  v.strictObject({ kind: v.literal('away') }),
  v.strictObject({ kind: v.literal('left') }),
  v.strictObject({ kind: v.literal('removed') }),
]);

const Seat = v.strictObject({
  id: SeatId,
  by: By,
  seatedAt: Ms,
  presence: Presence,
  resting: v.boolean(),
  muted: v.nullable(v.strictObject({ until: v.union([v.literal('roundEnd'), Ms]) })),
  spokenMs: Ms,
  startMs: Ms,
});

const Offer = v.strictObject({
  kind: v.literal('offer'),
  seat: SeatId,
  until: Ms,
  laterLeft: v.boolean(),
  turnMs: Ms,
});

const Turn = v.strictObject({
  kind: v.literal('turn'),
  seat: SeatId,
  taken: v.picklist(['aloud', 'inWriting']),
  lengthMs: Ms,
  clock: v.variant('kind', [
    v.strictObject({ kind: v.literal('running'), endsAt: Ms }),
    v.strictObject({ kind: v.literal('stopped'), since: Ms, leftMs: Ms }),
  ]),
  lostMs: Ms,
  asked: Count,
  moreTime: v.nullable(v.strictObject({ until: Ms })),
});

const stage = v.nullable(v.variant('kind', [Offer, Turn]));
const interrupted = v.array(v.strictObject({ seat: SeatId, leftMs: Ms, asked: Count }));

const Round = v.strictObject({
  number: Count,
  part: v.nullable(v.picklist(['opening', 'closing', 'reading'])),
  prompt: v.nullable(Prompt),
  turnSeconds: TurnSeconds,
  first: SeatId,
  direction: Direction,
  waiting: v.array(SeatId),
  stage,
  settled: v.array(SeatId),
  postponed: v.array(SeatId),
  interrupted,
  readOut: v.boolean(),
});

const Sharing = v.strictObject({
  turnSeconds: TurnSeconds,
  hands: v.array(SeatId),
  postponed: v.array(SeatId),
  stage,
  interrupted,
});

const moving = [
  v.strictObject({ kind: v.literal('gathering') }),
  v.strictObject({ kind: v.literal('open') }),
  v.strictObject({ kind: v.literal('round'), round: Round }),
  v.strictObject({ kind: v.literal('sharing'), sharing: Sharing }),
] as const;

const Quiet = v.strictObject({
  because: v.picklist(['hold', 'decision', 'script']),
  by: v.nullable(SeatId),
  since: Ms,
  until: Ms,
  before: v.variant('kind', moving),
  enough: v.array(SeatId),
});

const lasting = {
  policy: Policy,
  agreements: v.array(v.strictObject({ id: AgreementId, text: Sealed, adoptedAt: Ms })),
  agreementsMade: Count,
  phones: v.nullable(Phones),
  schedule: v.exactOptional(Schedule),
  helpLine: v.exactOptional(Sealed),
  invitation: v.exactOptional(Invitation),
};
const Rotation = v.strictObject({
  opened: v.nullable(SeatId),
  place: v.number(),
  direction: Direction,
});

/** What a group takes from one meeting to the next, as it is kept. */
export const CarriedKept = v.strictObject({
  ...lasting,
  rotation: Rotation,
}) satisfies v.GenericSchema<unknown, Carried>;

/** What is one table's own while the circle is split, and the circle's while it is whole (D12). */
const ofTable = {
  policy: Policy,
  rotation: Rotation,
  floor: v.variant('kind', [
    ...moving,
    v.strictObject({ kind: v.literal('quiet'), quiet: Quiet }),
    v.strictObject({
      kind: v.literal('ended'),
      at: Ms,
      because: v.picklist(['decision', 'empty', 'longest']),
    }),
  ]),
  proposals: v.array(
    v.strictObject({
      id: ProposalId,
      action: Action,
      subjects: v.array(SeatId),
      by: v.nullable(SeatId),
      openedAt: Ms,
      until: Ms,
      electors: v.array(SeatId),
      opening: Count,
      answers: Count,
    }),
  ),
  decided: v.array(
    v.strictObject({
      id: ProposalId,
      action: Action,
      subjects: v.array(SeatId),
      by: v.nullable(SeatId),
      at: Ms,
      outcome: Outcome,
      tally: v.nullable(Tally),
      moods: v.nullable(Moods),
      objection: v.nullable(Objection),
    }),
  ),
  roundsBegun: Count,
  script: v.nullable(v.strictObject({ stages: v.array(Stage), next: Count, running: v.boolean() })),
  awaiting: v.nullable(FloorChange),
  holds: v.array(v.strictObject({ seat: SeatId, at: Ms })),
  talkTimeShown: v.boolean(),
};

const Table = v.strictObject({
  ...ofTable,
  seats: v.array(SeatId),
  wantsTogether: v.boolean(),
});

/**
 * The state of a room as it travels and is stored. The rules' own interfaces in `room/state.ts`
 * are what it must agree with: where they part, this does not compile.
 */
export const RoomSnapshot = v.strictObject({
  meeting: MeetingId,
  openedAt: Ms,
  lasting: v.strictObject(lasting),
  ...ofTable,
  seats: v.array(Seat),
  door: v.strictObject({
    closed: v.union([v.literal(false), v.picklist(['removal', 'lock'])]),
    knocks: v.array(
      v.strictObject({
        seat: SeatId,
        by: By,
        connection: v.nullable(ConnectionId),
        since: Ms,
        old: v.exactOptional(v.literal(true)),
      }),
    ),
    admitted: v.array(SeatId),
  }),
  proposalsMade: Count,
  emptySince: v.nullable(Ms),
  tables: v.exactOptional(v.strictObject({ until: Ms, both: v.strictTuple([Table, Table]) })),
}) satisfies v.GenericSchema<unknown, Room>;
