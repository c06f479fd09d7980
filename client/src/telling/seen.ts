import type { SeatId } from '@ronda/shared/ids';
import type { Recorded } from '@ronda/shared/room/event';
import { bare } from '@ronda/shared/room/event';
import { evolve } from '@ronda/shared/room/evolve';
import type { Room } from '@ronda/shared/room/state';
import { roomSeenFrom, tableOf } from '@ronda/shared/tables/seen';

/** Something that happened, with the room before and after it, as one seat sees both. */
export interface Seen {
  readonly seq: number;
  readonly at: number;
  readonly event: ReturnType<typeof bare>;
  readonly before: Room;
  readonly after: Room;
}

/** D12: of a circle that is split, what happens at one's own table. `before` is the whole room before the first of them. */
export function seenFrom(before: Room, events: readonly Recorded[], me: SeatId): readonly Seen[] {
  const seen: Seen[] = [];
  let room = before;
  for (const { seq, at, event } of events) {
    const after = evolve(room, event, at);
    const isHere = event.type !== 'atTable' || tableOf(after, me) === event.table;
    const happened = bare(event);
    if (isHere || EVERYBODYS.includes(happened.type)) {
      const [was, is] = [roomSeenFrom(room, me), roomSeenFrom(after, me)];
      seen.push({ seq, at, event: happened, before: was, after: is });
    }
    room = after;
  }
  return seen;
}

/** The door is one, and what the other table wants is asked here. */
const EVERYBODYS: readonly Seen['event']['type'][] = [
  'togetherWanted',
  'doorClosed',
  'doorOpened',
  'knocked',
  'knockWithdrawn',
  'admitted',
];
