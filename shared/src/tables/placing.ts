import type { SeatId } from '../ids.ts';
import type { Course } from '../room/course.ts';
import { happened } from '../room/course.ts';
import type { TableEvent } from '../room/event.ts';
import type { WhichTable } from '../room/state.ts';
import { smallerTable, tableOf, tableRoom } from './seen.ts';

type AboutSeat = Extract<TableEvent, { seat: SeatId }>;

/** Happens to somebody, at the table where they sit. */
export function happenedTo(course: Course, event: AboutSeat): Course {
  const which = tableOf(course.room, event.seat);
  return which === null ? happened(course, event) : atTable(course, which, event);
}

/** D12: somebody sits down: at their table, or where the fewest are. */
export function seated(
  course: Course,
  event: Extract<TableEvent, { type: 'seatTaken' | 'seatConnected' }>,
): Course {
  if (course.room.tables === undefined) return happened(course, event);
  return atTable(course, tableOf(course.room, event.seat) ?? smallerTable(course.room), event);
}

/** A part of a step, as it unfolds at one table. */
export function within<Or extends null | string>(
  course: Course,
  which: WhichTable,
  doing: (so: Course) => Course | Or,
): Course | Or {
  const so = doing({ ...course, room: tableRoom(course.room, which), events: [] });
  if (!isCourse(so)) return so;
  return atTable({ ...course, box: so.box }, which, ...(so.events as readonly TableEvent[]));
}

function isCourse(so: Course | string | null): so is Course {
  return typeof so === 'object' && so !== null;
}

function atTable(course: Course, table: WhichTable, ...events: readonly TableEvent[]): Course {
  return happened(course, ...events.map((event) => ({ type: 'atTable', table, event }) as const));
}
