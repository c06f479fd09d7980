import type { Circle } from '@ronda/shared/circle/circle';
import type { BallotBox } from '@ronda/shared/decisions/ballot-box';
import type { ConnectionId, GroupId, MeetingId, SeatId } from '@ronda/shared/ids';
import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { PinMark } from '@ronda/shared/lasting/phones';
import type { Recorded, RoomEvent } from '@ronda/shared/room/event';
import type { Carried } from '@ronda/shared/room/state';

/**
 * What a store must do, whichever it is; `contractSuite.ts` holds every implementation to it.
 * Everything here is a promise, and everything that must not come apart is one call, so that a store
 * on another machine can do it as one atomic step. All times are ms since the epoch.
 */
export interface Store extends GroupStore, CircleStore, EveryGroup, RoomLog, LeaseStore {
  close(): Promise<void>;
}

/** What outlives a meeting. Texts are sealed; the invitation is known by its hash alone. */
export interface Group {
  readonly id: GroupId;
  /** SHA-256 of the door proof, base64url. */
  readonly doorHash: string;
  readonly card: Sealed;
  /** F3, D2: what its meetings have left it so far, or what a new group starts with. */
  readonly carried: Carried;
}

export interface GroupStore {
  /**
   * Nothing is made when there is one of that id, or when another group has, or had, one of its PINs: each leads to
   * one group for good. `pins` are the earlier ones of a group that comes back, `circle` what it was between its meetings.
   */
  createGroup(
    group: Group,
    pins?: readonly PinMark[],
    circle?: Circle,
  ): Promise<'created' | 'groupThere' | 'pinTaken'>;
  group(id: GroupId): Promise<Group | null>;
  /** The group that lets telephones in by the PIN of this mark now (D8). */
  groupByPin(mark: PinMark): Promise<Group | null>;
  /** The meeting that goes on in this group now. */
  meetingOf(group: GroupId): Promise<MeetingId | null>;
}

/** The group between its meetings (D2), with all that it keeps, at one moment. */
export interface KeptCircle {
  /** How often the circle, or what the group keeps, has been written. */
  readonly revision: number;
  readonly circle: Circle;
  readonly carried: Carried;
  /** The one that goes on, through which alone it is then written. */
  readonly meeting: MeetingId | null;
}

/** A circle as it is to be from now on, decided on what it was at that revision. */
export interface CircleChange {
  readonly expected: number;
  readonly circle: Circle;
  /** When the clock must act next between meetings; null when it never must. */
  readonly deadline: number | null;
}

export interface CircleStore {
  /** Null when there is no such group. Of a group that never met it is empty, and its revision 0. */
  circle(group: GroupId): Promise<KeptCircle | null>;
  /** Between meetings, in one step. False when something was written meanwhile or a meeting goes on: decide again. */
  writeCircle(
    change: CircleChange & { readonly group: GroupId; readonly carried: Carried },
  ): Promise<boolean>;
  /** Groups for which the clock must act, whether they meet or not. */
  dueCircles(now: number): Promise<readonly GroupId[]>;
  /** What was written over or deleted before has left the disk, too, once this resolves. */
  scrub(): Promise<void>;
}

/** A group as a backup has it. */
export interface GroupWithPins {
  readonly group: Group;
  readonly circle: Circle;
  /** Those that it has, or had, or has had proposed to it: none of them may come to lead to another group. */
  readonly pins: readonly PinMark[];
}

export interface EveryGroup {
  /** Each once, in no order. Of those that are made meanwhile, any or none. */
  groups(): AsyncIterable<GroupWithPins>;
}

/** How a meeting began. With its events, this is all that the rules need to know of it. */
export interface Opening {
  readonly meeting: MeetingId;
  readonly group: GroupId;
  readonly at: number;
  readonly carried: Carried;
}

/** H4: so long nobody may have served the meetings before it counts as an outage, in ms. */
export const UNSERVED_MS = 1000;

/** H4: what outages have cost a meeting. */
export interface Unserved {
  /** Since its last event, in ms: it has yet to be given back. */
  readonly ms: number;
  /** When the last outage ended, whether it cost this meeting anything or not; 0 when there was none. */
  readonly until: number;
}
export const ALL_SERVED: Unserved = { ms: 0, until: 0 };

/** How far a meeting is. */
export interface Head {
  readonly seq: number;
  /** From which version on it is understood: see `shared/src/wire/version.ts`. */
  readonly version: number;
  readonly unserved: Unserved;
  /** The revision of its group's circle. */
  readonly revision: number;
}

/** A meeting as it is kept, or what came after a place in it. */
export interface Kept {
  readonly opening: Opening;
  readonly ended: boolean;
  /** The last event's; 0 before the first. */
  readonly seq: number;
  readonly version: number;
  readonly unserved: Unserved;
  /** Of its group, as it is now. */
  readonly revision: number;
  readonly circle: Circle;
  /** Those asked for, in order, without gaps. */
  readonly events: readonly Recorded[];
  /** Beside the log (D5). */
  readonly box: BallotBox;
  /** Beside the log, so that a person can be forgotten. */
  readonly names: Readonly<Record<SeatId, Sealed>>;
}

/**
 * By which a command is known again, and nothing is known of who sent it: beside the seqs of the
 * log, a seat would tell who answered a vote (D5). See `markOf`.
 */
export type CommandMark = string;

/** What one command writes: all of it or nothing. */
export interface Entry {
  readonly meeting: MeetingId;
  /** The last seq that the decision saw. Another one in the log is a conflict: decide again. */
  readonly expected: number;
  /** When the last outage that the decision knew of ended. A later one is a conflict as well (H4). */
  readonly unservedUntil: number;
  /** The time of the decision. */
  readonly at: number;
  readonly events: readonly RoomEvent[];
  /** From which version on the meeting is understood with them; never less than before. */
  readonly version: number;
  /** The whole box after the step. */
  readonly box: BallotBox;
  /** When the clock must act next; null when it never must. */
  readonly deadline: number | null;
  /** So that sending again does it once. */
  readonly command?: CommandMark;
  readonly name?: { readonly seat: SeatId; readonly sealed: Sealed };
  /** Whose names go: those who are neither at the table nor at the door any more. */
  readonly forget?: readonly SeatId[];
  readonly lease?: Lease;
  readonly release?: Omit<Lease, 'meeting' | 'until'>;
  /** D8: a PIN that is proposed with this, so that no other group can be given it meanwhile. */
  readonly pin?: PinMark;
  /** What the group keeps from this step on, when that has changed (D6); so its PIN leads where it was decided. */
  readonly carried?: Carried;
  /** D2: the group between its meetings, when this changes something there. Another revision is a conflict. */
  readonly circle?: CircleChange;
  /** Whether the meeting ends with this. */
  readonly ends?: true;
}

export type Appended =
  | { readonly kind: 'appended'; readonly recorded: readonly Recorded[]; readonly seq: number }
  /** This command was done before; `seq` is the answer it got then. Nothing was written. */
  | { readonly kind: 'repeated'; readonly seq: number }
  /** Somebody else appended first. Nothing was written, but that the PIN may be kept for this group. */
  | { readonly kind: 'conflict' }
  /** The PIN is, or was, another group's. Nothing was written. */
  | { readonly kind: 'pinTaken' }
  /** Nobody has served the meeting for a while before this, and said so yet (H4): `serve`, and decide again. Nothing was written. */
  | { readonly kind: 'unserved' }
  /** A newer server has written what this one does not understand. Nothing was written. */
  | { readonly kind: 'newer' }
  /** There is no such meeting, or no more. Nothing was written. */
  | { readonly kind: 'ended' };

/** A newer server has written to this meeting what this one does not understand. Its members belong on such a server. */
export class NewerMeeting extends Error {
  override readonly name = 'NewerMeeting';
}

export interface RoomLog {
  /**
   * The group's living meeting, or else a new one under the given id (which begins with the first
   * character of the group's), with what the group has kept: one step, so that two who arrive together meet. Null when there is no such group.
   */
  open(
    group: GroupId,
    fresh: { meeting: MeetingId; at: number; deadline: number },
  ): Promise<Opening | null>;
  /**
   * One atomic step: when the meeting lives and `expected` is its last seq, everything in the entry
   * is written, durable when this resolves. Events get the seqs that follow and the entry's time. One
   * that was decided before the last event's time is a conflict too: time in a room never runs back,
   * and the deadline was counted from the time of the decision.
   */
  append(entry: Entry): Promise<Appended>;
  /** The seq that this command was answered with; null when it is new. */
  answered(meeting: MeetingId, command: CommandMark): Promise<number | null>;
  /** The meeting with the events after `after`; null when it is unknown or erased. Rejects with `NewerMeeting`. */
  read(meeting: MeetingId, after: number): Promise<Kept | null>;
  /** How far it is; null when it is unknown or erased. */
  head(meeting: MeetingId): Promise<Head | null>;
  /**
   * H4: a server is here now, in one step. Whether before this none was, for longer than `UNSERVED_MS`: then
   * that time is owed to every meeting that goes on, and leases, which nobody could renew, last so much longer.
   */
  serve(now: number): Promise<boolean>;
  /** When one was last here; null where no meeting goes on. */
  servedAt(): Promise<number | null>;
  /** Meetings that go on. */
  living(): Promise<readonly MeetingId[]>;
  /** Meetings that go on whose deadline has come. */
  due(now: number): Promise<readonly MeetingId[]>;
  /** The earliest deadline, of meetings or of circles, or lease's end of all; null when nothing waits. */
  earliest(): Promise<number | null>;
  /** Ended meetings that a crash has kept from being erased. */
  unerased(): Promise<readonly MeetingId[]>;
  /** Everything about an ended meeting goes, from the disk too, before this resolves. */
  erase(meeting: MeetingId): Promise<void>;
}

/** Presence: good until `until` unless renewed, so that it dies neither with its server nor with the media. */
export interface Lease {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
  readonly connection: ConnectionId;
  readonly until: number;
}

export interface LeaseStore {
  /** Only those that still exist: nothing that was released or erased comes back. */
  renew(leases: readonly Lease[]): Promise<void>;
  /** Those whose time is over. They stay until an entry releases them. */
  expired(now: number): Promise<readonly Lease[]>;
}
