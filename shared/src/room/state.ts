import type { Sealed } from '../confidence/sealed.ts';
import type { Action, Prompt, Reason, Stage as ScriptStage } from '../decisions/action.ts';
import type { Mood } from '../decisions/ballots.ts';
import type { AgreementId, ConnectionId, MeetingId, ProposalId, SeatId } from '../ids.ts';
import type { Invitation } from '../lasting/invitation.ts';
import type { Phones } from '../lasting/phones.ts';
import type { Policy } from '../policy.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Outcome } from './event.ts';

/** The whole of a meeting, as the rules see it: no names, no words, no positions. Times are ms since the epoch. */
export interface Room {
  readonly meeting: MeetingId;
  readonly openedAt: number;
  /** The numbers in force in this meeting. */
  readonly policy: Policy;
  /** What the group keeps, and takes on to its next meeting. */
  readonly lasting: Lasting;
  readonly rotation: Rotation;
  /** In seat order, which is the order round the circle. */
  readonly seats: readonly Seat[];
  readonly floor: Floor;
  readonly door: Door;
  /** The open ones, oldest first. */
  readonly proposals: readonly Proposal[];
  /** How many proposals there have been; the next one's id is one more. */
  readonly proposalsMade: number;
  /** The last ones that closed, oldest first, so that what was decided can be read, and mended (D2). */
  readonly decided: readonly Decided[];
  readonly roundsBegun: number;
  /** D8: the stages that the group has agreed on for this meeting. */
  readonly script: Script | null;
  /** Passed, and waiting for the present turn or a hold to end (D6). */
  readonly awaiting: FloorChange | null;
  /** F11: the holds of the last ten minutes. */
  readonly holds: readonly Hold[];
  /** Whether the group has agreed to see how long each has spoken. */
  readonly talkTimeShown: boolean;
  /** F12: since when nobody has been connected. */
  readonly emptySince: number | null;
  /** D12: while the circle is split. What is said above of floor and decisions is then said of each table. */
  readonly tables?: Tables;
  /** D12: where the room is seen from a table (`roomSeenFrom`), which one. Never stored, and never sent. */
  readonly table?: SeenFromTable;
}

/** D12: the two tables of a circle that is split. */
export interface Tables {
  readonly until: number;
  readonly both: readonly [Table, Table];
}
export type WhichTable = 0 | 1;

/** What is one table's own. All else of a room is the meeting's. */
export type OfTable = Pick<
  Room,
  | 'policy'
  | 'rotation'
  | 'floor'
  | 'proposals'
  | 'decided'
  | 'roundsBegun'
  | 'script'
  | 'awaiting'
  | 'holds'
  | 'talkTimeShown'
>;

export interface Table extends OfTable {
  /** Who sits there, whether present or not, in seat order. */
  readonly seats: readonly SeatId[];
  /** Whether it has decided to come together again. */
  readonly wantsTogether: boolean;
}

/** What a table knows of there being another one. */
export interface SeenFromTable {
  readonly which: WhichTable;
  readonly until: number;
  /** Who sits at the other one. */
  readonly elsewhere: readonly Seat[];
  /** Which of the two have decided to come together again. */
  readonly wantTogether: { readonly here: boolean; readonly there: boolean };
}

/** What outlives a meeting, and changes by decision only (D2). */
export interface Lasting {
  readonly policy: Policy;
  /** Oldest first. */
  readonly agreements: readonly Agreement[];
  /** How many have ever been adopted; the next one's id is one more. */
  readonly agreementsMade: number;
  /** D8: how telephones come in; null when they do not. */
  readonly phones: Phones | null;
  /** S1: absent where a group meets as it likes. */
  readonly schedule?: Schedule;
  /** D8: absent where it was never renewed. */
  readonly invitation?: Invitation;
  /** Whom one can turn to at any hour, as the group says it; absent where it has named nobody. */
  readonly helpLine?: Sealed;
}

export interface Agreement {
  readonly id: AgreementId;
  readonly text: Sealed;
  readonly adoptedAt: number;
}

/** What a group takes from one meeting to the next. */
export interface Carried extends Lasting {
  readonly rotation: Rotation;
}

/** F3: who opened the last round, and which way it went. Carries over to the next meeting. */
export interface Rotation {
  readonly opened: SeatId | null;
  /** Where that seat stood in seat order, for when it is not there next time. */
  readonly place: number;
  readonly direction: Direction;
}
export type Direction = 'onward' | 'backward';

export interface Seat {
  readonly id: SeatId;
  readonly by: 'browser' | 'phone';
  readonly seatedAt: number;
  readonly presence: Presence;
  /** F8 */
  readonly resting: boolean;
  /** D3: microphone and camera closed by decision. */
  readonly muted: Mute | null;
  /** The time of this seat's turns in this meeting. */
  readonly spokenMs: number;
  /** F9: a new seat starts at the lowest time present. */
  readonly startMs: number;
}

export type Presence =
  | { readonly kind: 'connected'; readonly connection: ConnectionId | null; readonly since: number }
  /** Without a connection for under 15 s: still present (D4). */
  | { readonly kind: 'lost'; readonly since: number }
  /** Without a connection for longer. */
  | { readonly kind: 'away' }
  | { readonly kind: 'left' }
  /** Asked to leave by decision. Only *let back in* changes it (D9). */
  | { readonly kind: 'removed' };

export type Mute = { readonly until: 'roundEnd' | number };

export type Floor =
  | Moving
  | { readonly kind: 'quiet'; readonly quiet: Quiet }
  | { readonly kind: 'ended'; readonly at: number; readonly because: Ending };

/** A floor whose clocks run. A quiet stops them and gives it back. */
export type Moving =
  | { readonly kind: 'gathering' }
  | { readonly kind: 'open' }
  | { readonly kind: 'round'; readonly round: Round }
  | { readonly kind: 'sharing'; readonly sharing: Sharing };

export type Ending = 'decision' | 'empty' | 'longest';

/** Nobody may speak; the time of the floor stands still since `since`, until `until` at the latest. */
export interface Quiet {
  readonly because: 'hold' | 'decision' | 'script';
  /** F11: who asked to hold; null when it was decided. */
  readonly by: SeatId | null;
  readonly since: number;
  readonly until: number;
  /** What goes on afterwards. */
  readonly before: Moving;
  /** Who has asked to end it early; half of those present do. */
  readonly enough: readonly SeatId[];
}

export interface Hold {
  readonly seat: SeatId;
  readonly at: number;
}

/** What a passed decision does to the floor once the present turn ends. */
export type FloorChange =
  | { readonly kind: 'end' }
  | { readonly kind: 'round'; readonly prompt: Prompt | null }
  | { readonly kind: 'reading' }
  | { readonly kind: 'sharing' }
  | { readonly kind: 'open' }
  /** The next stage of the script. */
  | { readonly kind: 'goOn' }
  /** D12: into two tables, for so long. */
  | { readonly kind: 'split'; readonly minutes: number }
  /** D12: at a table, back to the whole circle. */
  | { readonly kind: 'together' };

export interface Script {
  readonly stages: readonly ScriptStage[];
  /** The place in `stages` of the one that comes next. */
  readonly next: number;
  /** Whether the floor is that of the stage before `next`: when it ends, the next begins. */
  readonly running: boolean;
}

/** What a round is in the course of the meeting. A reading is over as soon as one has read. */
export type RoundPart = 'opening' | 'closing' | 'reading';

export interface Round {
  readonly number: number;
  readonly part: RoundPart | null;
  readonly prompt: Prompt | null;
  /** The same for everyone in this round, whatever the policy becomes meanwhile (F5). */
  readonly turnSeconds: number;
  readonly first: SeatId;
  readonly direction: Direction;
  /** Who is offered a turn after the present one, in that order. */
  readonly waiting: readonly SeatId[];
  /** Null between two events of one step, and in a quiet after a turn was finished in it. */
  readonly stage: Offer | Turn | null;
  /** Who has had their turn, or passed. Forgotten with the round (H5). */
  readonly settled: readonly SeatId[];
  /** Who has used their one *Later* (F4). */
  readonly postponed: readonly SeatId[];
  /** Whose turn was cut off by a lost connection, with what was left of it (F7). */
  readonly interrupted: readonly Interrupted[];
  /** Of a reading, whether somebody has read: then it is offered to nobody any more, whoever comes. */
  readonly readOut: boolean;
}

/** F9: whoever raises a hand is offered a turn, least heard first. */
export interface Sharing {
  /** As when it began (F5). */
  readonly turnSeconds: number;
  /** In the order they were raised. Who comes next is said by `queueOf`. */
  readonly hands: readonly SeatId[];
  /** Who has used *Later*, until they take a turn: a hand lowered and raised again gives no other (F4). */
  readonly postponed: readonly SeatId[];
  readonly stage: Offer | Turn | null;
  readonly interrupted: readonly Interrupted[];
}

export interface Interrupted {
  readonly seat: SeatId;
  readonly leftMs: number;
  readonly asked: number;
}

export interface Offer {
  readonly kind: 'offer';
  readonly seat: SeatId;
  readonly until: number;
  /** Whether *Later* is still theirs to say. */
  readonly laterLeft: boolean;
  /** How long the turn would be. Less than the round's only after F7. */
  readonly turnMs: number;
}

export interface Turn {
  readonly kind: 'turn';
  readonly seat: SeatId;
  /** F10: in writing the microphone stays closed. */
  readonly taken: 'aloud' | 'inWriting';
  /** What the turn lasts in all, more time included. */
  readonly lengthMs: number;
  readonly clock: TurnClock;
  /** How long the connection has been lost in this turn so far, before the present loss (F7). */
  readonly lostMs: number;
  /** F6: how often more time was asked for in it, granted or not. */
  readonly asked: number;
  /** F6: asked for, and granted at `until` unless someone objects. */
  readonly moreTime: { readonly until: number } | null;
}

export type TurnClock =
  /** The time is over at `endsAt`; the grace follows. */
  | { readonly kind: 'running'; readonly endsAt: number }
  /** F7. `leftMs` is below zero when it stopped within the grace. */
  | { readonly kind: 'stopped'; readonly since: number; readonly leftMs: number };

/** D9. Closed only to *new* seats: whoever has one returns to it. */
export interface Door {
  readonly closed: false | 'removal' | 'lock';
  /** New arrivals who wait to be let in, in order of arrival. */
  readonly knocks: readonly Knock[];
  /** Let in by decision, and not yet seated. */
  readonly admitted: readonly SeatId[];
}

export interface Knock {
  readonly seat: SeatId;
  readonly by: 'browser' | 'phone';
  readonly connection: ConnectionId | null;
  readonly since: number;
  /** D8: by an invitation that is not in force any more. */
  readonly old?: true;
}

export interface Proposal {
  readonly id: ProposalId;
  readonly action: Action;
  /** Whom it is about; for *let in*, those at the door when it was made (D9). */
  readonly subjects: readonly SeatId[];
  /** Who made it. Null on safety decisions: proposing is agreeing, and positions have no names there (D5). */
  readonly by: SeatId | null;
  readonly openedAt: number;
  readonly until: number;
  /** Who may answer, those who left since taken out (D4). */
  readonly electors: readonly SeatId[];
  /** How many could when it opened; minimums use this. */
  readonly opening: number;
  /** How many have answered. Who did stands beside the log (D5). */
  readonly answers: number;
}

/** A proposal that has closed. Of a safety decision no more than its outcome (D5). */
export interface Decided {
  readonly id: ProposalId;
  readonly action: Action;
  readonly subjects: readonly SeatId[];
  readonly by: SeatId | null;
  readonly at: number;
  readonly outcome: Outcome;
  readonly tally: Tally | null;
  readonly moods: Moods | null;
  readonly objection: { readonly seat: SeatId; readonly reason: Reason } | null;
}

export interface Tally {
  readonly agree: number;
  readonly standAside: number;
  readonly object: number;
}
export type Moods = Readonly<Record<Mood, number>>;

/** A meeting before anything has happened in it. */
export function emptyRoom(meeting: MeetingId, opened: { at: number; carried: Carried }): Room {
  const { rotation, ...lasting } = opened.carried;
  return {
    meeting,
    openedAt: opened.at,
    policy: lasting.policy,
    lasting,
    rotation,
    seats: [],
    floor: { kind: 'gathering' },
    door: { closed: false, knocks: [], admitted: [] },
    proposals: [],
    proposalsMade: 0,
    decided: [],
    roundsBegun: 0,
    script: null,
    awaiting: null,
    holds: [],
    talkTimeShown: false,
    emptySince: opened.at,
  };
}

/** F3, D2: what this meeting leaves to the group's next one; of who has left the group nothing, but where they sat. */
export function carriedFrom({ lasting, rotation }: Room, gone: readonly SeatId[] = []): Carried {
  return { ...lasting, rotation: gone.reduce(withoutOpener, rotation) };
}

/** F3: of whoever opened the last round it is known only where they sat. */
export function withoutOpener(rotation: Rotation, seat: SeatId): Rotation {
  return rotation.opened === seat ? { ...rotation, opened: null } : rotation;
}

/** F3 for a group that has never held a round: the next one goes onward from the first seat. */
export const NO_ROTATION: Rotation = { opened: null, place: -1, direction: 'backward' };

/** What a group starts with. */
export function carriedByNew(
  policy: Policy,
  phones: Phones | null = null,
  schedule?: Schedule,
): Carried {
  const none = { agreements: [], agreementsMade: 0, rotation: NO_ROTATION };
  return { policy, ...none, phones, ...(schedule === undefined ? {} : { schedule }) };
}
