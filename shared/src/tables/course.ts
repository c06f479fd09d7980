import { closeNext, overtake } from '../decisions/course.ts';
import { moveFloor } from '../floor/course.ts';
import { turnOf } from '../floor/moving.ts';
import { isHeld } from '../floor/quiet.ts';
import type { SeatId } from '../ids.ts';
import { RULES } from '../policy.ts';
import type { Course } from '../room/course.ts';
import { happened } from '../room/course.ts';
import { presentSeats } from '../room/seats.ts';
import type { Room } from '../room/state.ts';
import { within } from './placing.ts';
import { BOTH, isCalledTogether, tableRoom } from './seen.ts';

/** D12: what is due at either table, or makes two of one circle, or one of two. Null when nothing is. */
export function moveTables(course: Course): Course | null {
  const { tables, awaiting } = course.room;
  if (tables === undefined) return awaiting?.kind === 'split' ? split(course, awaiting) : null;
  return atEither(course, closeNext) ?? join(course) ?? atEither(course, moveTable);
}

function atEither(course: Course, move: (so: Course) => Course | null): Course | null {
  for (const which of BOTH) {
    const moved = within(course, which, move);
    if (moved !== null) return moved;
  }
  return null;
}

/** D6: when the present turn has ended, and a hold; what is asked of the circle meanwhile is overtaken. */
function split(course: Course, { minutes }: { minutes: number }): Course | null {
  const { room, now } = course;
  if (turnOf(room) !== null || room.floor.kind === 'quiet') return null;
  const seats = presentSeats(room).map(({ id }) => id);
  if (seats.length < RULES.split.least) return happened(course, { type: 'changeDropped' });
  return happened(allOvertaken(course), {
    type: 'circleSplit',
    until: now + minutes * 60_000,
    tables: dealt(seats),
  });
}

/** One after the other, so that who sit beside each other do not all sit together again. */
function dealt(seats: readonly SeatId[]): [SeatId[], SeatId[]] {
  const every = (which: 0 | 1) => seats.filter((_, place) => place % 2 === which);
  return [every(0), every(1)];
}

/** D12: at the end of the time, when both want it, or when one has become too small. A turn goes on, and so does a hold. */
function join(course: Course): Course | null {
  const { room, now } = course;
  if (!isOver(room, now)) return null;
  if (BOTH.every((which) => isFree(tableRoom(room, which)))) {
    const idle = BOTH.reduce((so, which) => within<never>(so, which, allOvertaken), course);
    return happened(idle, { type: 'circlesJoined' });
  }
  const next = BOTH.find((which) => !awaitsTogether(tableRoom(room, which)));
  if (next === undefined) return null;
  return within<never>(course, next, (so) =>
    happened(so, { type: 'changeAwaited', change: { kind: 'together' } }),
  );
}

function isOver(room: Room, now: number): boolean {
  const { tables } = room;
  if (tables === undefined) return false;
  return (
    now >= tables.until ||
    tables.both.every(({ wantsTogether }) => wantsTogether) ||
    isCalledTogether(room) ||
    BOTH.some((which) => presentSeats(tableRoom(room, which)).length < RULES.split.leastAtTable)
  );
}

const awaitsTogether = ({ awaiting }: Room) => awaiting?.kind === 'together';

const isFree = (room: Room) => turnOf(room) === null && !isHeld(room);

/** A table that waits for the other one does so talking. */
function moveTable(course: Course): Course | null {
  const { room } = course;
  if (!awaitsTogether(room) || isHeld(room)) return moveFloor(course);
  if (room.floor.kind === 'quiet') return happened(course, { type: 'quietEnded' });
  if (turnOf(room) !== null) return moveFloor(course);
  return room.floor.kind === 'open' ? null : happened(course, { type: 'floorOpened' });
}

function allOvertaken(course: Course): Course {
  return course.room.proposals.reduce(overtake, course);
}
