import type { SeatId } from '@ronda/shared/ids';
import type { RoomEvent } from '@ronda/shared/room/event';
import type { Room } from '@ronda/shared/room/state';
import type { Sentence } from '../sentence.ts';
import { person, sentence } from '../sentence.ts';

/** What just happened, as one seat is told of it. */
export interface Told {
  /** Of an outcome, its proposal's; else the event's place in the log, and the place among what it told. */
  readonly id: string;
  /** The event's place in the log; 0 when it was only read in the room. */
  readonly seq: number;
  readonly at: number;
  readonly said: Sentence;
  /** `now` interrupts a screen reader: for one's own offer and turn only. */
  readonly urgency: 'soon' | 'now';
  /**
   * How long the list of what happened keeps it: until the meeting ends; until the round or the
   * sharing does, so that afterwards nobody can tell who passed from who spoke (H5); or not at all.
   */
  readonly kept: 'meeting' | 'floor' | 'no';
  /** What came of a decision stands with the decisions, too. */
  readonly isOutcome: boolean;
  /** What one seat could do without end: of those with the same mark, few are announced. */
  readonly seldom: string | null;
}

export type Telling = Pick<Told, 'said'> & Partial<Omit<Told, 'said' | 'at' | 'seq'>>;

/** One event in its place, and whom it is told to. */
export interface Happening<Type extends RoomEvent['type'] = RoomEvent['type']> {
  readonly event: Extract<RoomEvent, { type: Type }>;
  readonly before: Room;
  readonly after: Room;
  readonly me: SeatId;
  readonly at: number;
}

type Key = Sentence['key'];

export const plain = (key: Key): Telling => ({ said: sentence(key) });

export const aboutSeat = (key: Key, seat: SeatId): Telling => ({
  said: sentence(key, { name: person(seat) }),
});

/** The same to whoever it is about, and to the others. */
export const either = (seat: SeatId, me: SeatId, mine: Key, theirs: Key): Telling =>
  seat === me ? plain(mine) : aboutSeat(theirs, seat);

export const whileFloor = (telling: Telling): Telling => ({ ...telling, kept: 'floor' });

export const brief = (telling: Telling): Telling => ({ ...telling, kept: 'no' });

export const seldom = (what: string, seat: SeatId, me: SeatId, telling: Telling): Telling =>
  seat === me ? telling : { ...telling, seldom: `${what} ${seat}` };
