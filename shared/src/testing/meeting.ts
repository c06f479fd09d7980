import type { Action } from '../decisions/action.ts';
import type { BallotBox } from '../decisions/ballot-box.ts';
import type { Ballot } from '../decisions/ballots.ts';
import { EMPTY_BALLOT_BOX } from '../decisions/ballot-box.ts';
import { stageOf } from '../floor/moving.ts';
import { queueOf } from '../floor/queue.ts';
import type { ConnectionId, ProposalId, SeatId } from '../ids.ts';
import { USUAL_POLICY } from '../policy.ts';
import type { SeatCommand, Step } from '../room/command.ts';
import { deadline } from '../room/deadline.ts';
import type { Decision } from '../room/decide.ts';
import { decide } from '../room/decide.ts';
import type { Recorded, RoomEvent } from '../room/event.ts';
import { bare } from '../room/event.ts';
import { evolve } from '../room/evolve.ts';
import type { RefusalCode } from '../room/refusal.ts';
import { seatOf } from '../room/seats.ts';
import type { Carried, Proposal, Room, Rotation, Seat } from '../room/state.ts';
import { NO_ROTATION, carriedByNew, emptyRoom } from '../room/state.ts';
import { roomSeenFrom, roomsIn } from '../tables/seen.ts';
import { wrongWithEvents, wrongWithRoom } from './always.ts';
import { frozen } from './frozen.ts';
import { phones, sealed } from './names.ts';
import { MINUTE } from './times.ts';

/** The commands that carry nothing. */
type Plain = Exclude<SeatCommand['type'], 'propose' | 'answer'>;

export const OPENED_AT = 1_800_000_000_000;

/**
 * A meeting as a server holds it: the room, the ballots, the log and the clock. Given what has been
 * done so far, when somebody does something, then these events follow. Whatever a test is about,
 * what must always hold is looked at after each step.
 */
export class Meeting {
  now = OPENED_AT;
  /** Before anybody came: what a fold of the log begins with. */
  readonly opened: Room;
  room: Room;
  box: BallotBox = EMPTY_BALLOT_BOX;
  readonly log: Recorded[] = [];

  /**
   * Everyone named has been seated for `seatedMs`: two minutes make electors of them (D3). The group
   * admits telephones, unless told otherwise.
   */
  constructor(
    seats: readonly SeatId[],
    given: {
      turnSeconds?: number;
      rotation?: Rotation;
      seatedMs?: number;
      carried?: Partial<Carried>;
    } = {},
  ) {
    const { turnSeconds = 180, rotation = NO_ROTATION, seatedMs = 2 * MINUTE } = given;
    const carried = {
      ...carriedByNew({ ...USUAL_POLICY, turnSeconds }, phones('A')),
      rotation,
      ...given.carried,
    };
    this.opened = frozen(emptyRoom('meeting-in-a-test', { at: this.now, carried }));
    this.room = this.opened;
    for (const seat of seats) this.enters(seat);
    this.passes(seatedMs);
  }

  /** Decides a step, records what follows, and looks at what must always hold. */
  takes(step: Step, unservedMs = 0): Decision {
    const decision = decide(this.room, this.box, step, this.now, unservedMs);
    if (!decision.ok) return decision;
    for (const event of decision.events) {
      this.room = frozen(evolve(this.room, event, this.now));
      this.log.push({ seq: this.log.length + 1, at: this.now, event });
    }
    this.box = frozen(decision.box);
    const wrong = [...wrongWithEvents(decision.events), ...wrongWithRoom(this.room, this.now)];
    if (wrong.length > 0) throw new Error(`${wrong.join('; ')}\nafter ${JSON.stringify(step)}`);
    return decision;
  }

  /** Does it, on the line the seat has now, and tells what followed. Fails when it is refused. */
  does(seat: SeatId, command: Plain | SeatCommand, connection = this.lineOf(seat)): RoomEvent[] {
    const decision = this.takes({ actor: { seat, connection }, command: whole(command) });
    if (!decision.ok) throw new Error(`${seat} was refused: ${decision.refusal.code}`);
    return decision.events;
  }

  /** Why it is refused. Fails when it is not. */
  refused(seat: SeatId, command: Plain | SeatCommand, connection = this.lineOf(seat)): RefusalCode {
    const decision = this.takes({ actor: { seat, connection }, command: whole(command) });
    if (decision.ok) throw new Error(`${seat} was not refused`);
    return decision.refusal.code;
  }

  /** D8: to which a new invitation can be sent when they are not there. */
  leavesLetterbox(seat: SeatId, letter = 'L', device = letter): void {
    const command = {
      type: 'leaveLetterbox' as const,
      device: device.repeat(43),
      sealed: sealed(letter),
    };
    const asked = { seat, command, mark: 'M'.repeat(43), name: null };
    const decision = this.takes({ actor: 'group', command: { type: 'group', asked } });
    if (!decision.ok) throw new Error(`${seat} was refused: ${decision.refusal.code}`);
  }

  /** By the invitation of this letter; that of `F` is the one the group began with (D8). */
  entersBy(letter: string, seat: SeatId, connection: ConnectionId = `${seat}-1`): RoomEvent[] {
    const invitation = { first: 'F'.repeat(43), shown: letter.repeat(43) };
    const command = { type: 'enter', by: 'browser', invitation } as const;
    const decision = this.takes({ actor: { seat, connection }, command });
    if (!decision.ok) throw new Error(`${seat} cannot enter: ${decision.refusal.code}`);
    return decision.events;
  }

  enters(
    seat: SeatId,
    connection: ConnectionId = `${seat}-1`,
    by: Seat['by'] = 'browser',
  ): RoomEvent[] {
    const command = { type: 'enter', by } as const;
    const decision = this.takes({ actor: { seat, connection }, command });
    if (!decision.ok) throw new Error(`${seat} cannot enter: ${decision.refusal.code}`);
    return decision.events;
  }

  cannotEnter(
    seat: SeatId,
    connection: ConnectionId = `${seat}-1`,
    by: Seat['by'] = 'browser',
  ): RefusalCode {
    const command = { type: 'enter', by } as const;
    const decision = this.takes({ actor: { seat, connection }, command });
    if (decision.ok) throw new Error(`${seat} entered`);
    return decision.refusal.code;
  }

  loses(seat: SeatId, connection = this.lineOf(seat)): RoomEvent[] {
    const decision = this.takes({ actor: { seat, connection }, command: { type: 'lose' } });
    if (!decision.ok) throw new Error(`a loss was refused: ${decision.refusal.code}`);
    return decision.events;
  }

  proposes(seat: SeatId, action: Action): ProposalId {
    this.does(seat, { type: 'propose', action });
    return this.room.proposalsMade;
  }

  answers(seat: SeatId, proposal: ProposalId, position: Ballot['position']): RoomEvent[] {
    return this.does(seat, { type: 'answer', proposal, ballot: ballot(position) });
  }

  /** Proposes, and everybody else who may answer agrees. Tells what followed from the last answer. */
  agree(seat: SeatId, action: Action): RoomEvent[] {
    const before = this.log.length;
    const id = this.proposes(seat, action);
    const open = () => this.proposals.find((proposal) => proposal.id === id);
    for (const elector of open()?.electors ?? []) {
      if (elector !== seat && open() !== undefined) this.answers(elector, id, 'agree');
    }
    if (open() !== undefined) throw new Error('everyone agreed, and it is still open');
    return this.log.slice(before).map((recorded) => recorded.event);
  }

  /** A round with nothing said about its prompt. */
  beginsRound(): void {
    const seat = this.room.seats.find((each) => each.presence.kind === 'connected');
    if (seat === undefined) throw new Error('nobody is here to begin a round');
    this.agree(seat.id, { kind: 'beginRound', prompt: null });
  }

  /** Time passes with a punctual clock. Tells what it did. */
  passes(ms: number): RoomEvent[] {
    const before = this.log.length;
    const until = this.now + ms;
    for (
      let next = deadline(this.room);
      next !== null && next <= until;
      next = deadline(this.room)
    ) {
      this.now = next;
      this.ticks();
    }
    this.now = until;
    return this.log.slice(before).map((recorded) => recorded.event);
  }

  ticks(): RoomEvent[] {
    const decision = this.takes({ actor: 'clock', command: { type: 'tick' } });
    if (!decision.ok) throw new Error('the clock was refused');
    return decision.events;
  }

  /** No server is there for so long, and then one is again (H4). */
  unserved(ms: number): void {
    this.now += ms;
    this.takes({ actor: 'clock', command: { type: 'tick' } }, ms);
  }

  seat(id: SeatId): Seat {
    const seat = seatOf(this.room, id);
    if (seat === undefined) throw new Error(`${id} has no seat`);
    return seat;
  }

  /** The newest line of a seat or of somebody at the door, else a first one. */
  lineOf(seat: SeatId): ConnectionId {
    const presence = seatOf(this.room, seat)?.presence;
    const knock = this.room.door.knocks.find((each) => each.seat === seat);
    const line = presence?.kind === 'connected' ? presence.connection : knock?.connection;
    return line ?? `${seat}-1`;
  }

  /** Whose offer or turn it is, as in "offer ana"; else what the floor is. */
  get stage(): string {
    const stage = this.room.floor.kind === 'quiet' ? null : stageOf(this.room);
    return stage === null ? this.room.floor.kind : `${stage.kind} ${stage.seat}`;
  }

  /** All that are open, at whichever table (D12). */
  get proposals(): readonly Proposal[] {
    return roomsIn(this.room).flatMap(({ proposals }) => proposals);
  }

  /** The room as somebody has it before them (D12). */
  seenFrom(seat: SeatId): Room {
    return roomSeenFrom(this.room, seat);
  }

  /** Who comes after, in that order. */
  get waiting(): readonly SeatId[] {
    return queueOf(this.room);
  }
}

/** What happened, by its names alone. */
export function typesOf(events: readonly RoomEvent[]): RoomEvent['type'][] {
  return events.map((event) => bare(event).type);
}

/** How a proposal closed among these events. */
export function outcomeOf(events: readonly RoomEvent[]): string | undefined {
  return events.map(bare).find((event) => event.type === 'proposalClosed')?.outcome;
}

function ballot(position: Ballot['position']): Ballot {
  if (position === 'mood') return { position, mood: 'well' };
  return position === 'object'
    ? { position, reason: { kind: 'ready', choice: 'notNow' } }
    : { position };
}

function whole(command: Plain | SeatCommand): SeatCommand {
  return typeof command === 'string' ? { type: command } : command;
}
