import type { SeatId } from '@ronda/shared/ids';
import { stageOf, turnOf } from '@ronda/shared/floor/moving';
import type { Room, Seat, Turn } from '@ronda/shared/room/state';
import type { Clock } from '../telling/clock.ts';
import { clockOf, quietClockOf } from '../telling/clock.ts';
import { afterwardsOf, middleOf } from '../telling/middle-sentence.ts';
import type { Mine } from '../telling/mine.ts';
import { mineOf } from '../telling/mine.ts';
import type { Sentence } from '../telling/sentence.ts';
import type { Sign } from './signs.ts';
import { signsOf } from './signs.ts';
import type { TalkTime } from './talk-time.ts';
import { talkTimeOf } from './talk-time.ts';

/** Everything the screen draws of a room, as one seat sees it. No rule is decided here. */
export interface RoomModel {
  readonly circle: readonly CircleSeat[];
  /** Null while nobody has the offer or the turn, also in a quiet, which stops it. */
  readonly stage: Stage | null;
  /** F6: the request of whoever holds the turn, if one is open. */
  readonly moreTime: MoreTimeAsked | null;
  /** The time of a quiet; null outside one. */
  readonly quiet: Clock | null;
  /** What is going on, in one sentence. */
  readonly middle: Sentence;
  /** What comes after it, as far as it is decided; null when nothing is. */
  readonly afterwards: Sentence | null;
  readonly mine: Mine;
}

export interface CircleSeat {
  readonly id: SeatId;
  readonly isMe: boolean;
  readonly signs: readonly Sign[];
  /** Null unless the group has agreed to show it. */
  readonly talkTime: TalkTime | null;
}

/** Who is in the middle of attention. */
export type Stage = {
  readonly seat: SeatId;
  readonly isMe: boolean;
  readonly clock: Clock;
} & ({ readonly kind: 'offer' } | { readonly kind: 'turn'; readonly taken: Turn['taken'] });

export interface MoreTimeAsked {
  readonly seat: SeatId;
  readonly isMe: boolean;
  /** Until when somebody may object; null while a quiet stops that time, too. */
  readonly until: number | null;
}

/** `newcomers` are those who have said that they are new. */
export function roomModel(
  room: Room,
  me: SeatId,
  newcomers: ReadonlySet<SeatId> = new Set(),
): RoomModel {
  const stage = stageIn(room, me);
  return {
    circle: circleOf(room, me, newcomers),
    stage,
    moreTime: moreTimeIn(room, me),
    quiet: room.floor.kind === 'quiet' ? quietClockOf(room.floor.quiet) : null,
    middle: middleOf(room, me),
    afterwards: afterwardsOf(room, me),
    mine: mineOf(room, me),
  };
}

/** Who has a place at the table: whoever left or was asked to leave has none. */
function isAtTable(seat: Seat): boolean {
  return seat.presence.kind !== 'left' && seat.presence.kind !== 'removed';
}

/** In seat order from oneself, as one would look round a table. */
function circleOf(room: Room, me: SeatId, newcomers: ReadonlySet<SeatId>): readonly CircleSeat[] {
  const seats = room.seats.filter(isAtTable);
  const own = Math.max(
    0,
    seats.findIndex((seat) => seat.id === me),
  );
  return [...seats.slice(own), ...seats.slice(0, own)].map((seat) => ({
    id: seat.id,
    isMe: seat.id === me,
    // The last of all: it says least about what is going on.
    signs: newcomers.has(seat.id) ? [...signsOf(room, seat), 'isNew'] : signsOf(room, seat),
    talkTime: room.talkTimeShown ? talkTimeOf(seats, seat) : null,
  }));
}

function stageIn(room: Room, me: SeatId): Stage | null {
  if (room.floor.kind === 'quiet') return null;
  const stage = stageOf(room);
  if (stage === null) return null;
  const { seat } = stage;
  const shown = { seat, isMe: seat === me, clock: clockOf(room, stage) };
  return stage.kind === 'offer'
    ? { ...shown, kind: 'offer' }
    : { ...shown, kind: 'turn', taken: stage.taken };
}

function moreTimeIn(room: Room, me: SeatId): MoreTimeAsked | null {
  const turn = turnOf(room);
  if (turn === null || turn.moreTime === null) return null;
  const until = room.floor.kind === 'quiet' ? null : turn.moreTime.until;
  return { seat: turn.seat, isMe: turn.seat === me, until };
}
