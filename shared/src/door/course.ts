import type { ConnectionId, SeatId } from '../ids.ts';
import { isInForce, type Shown } from '../lasting/renewed.ts';
import { RULES } from '../policy.ts';
import type { Course } from '../room/course.ts';
import { happened } from '../room/course.ts';
import type { RefusalCode } from '../room/refusal.ts';
import { presentSeats, seatOf } from '../room/seats.ts';
import type { Room } from '../room/state.ts';
import { seated } from '../tables/placing.ts';

type Entering = {
  readonly seat: SeatId;
  readonly connection: ConnectionId;
  readonly by: 'browser' | 'phone';
  /** D8: with one that is not in force any more they knock, also where the door is open. */
  readonly invitation?: Shown;
};

/**
 * D9: somebody with the invitation is there. Whoever has a seat returns to it, and the newest tab is
 * in charge of it; others take one while the door is open, or knock. D8: without telephones no new caller does.
 */
export function enter(course: Course, entering: Entering): Course | RefusalCode {
  const { seat, connection, by } = entering;
  const old = isOld(course, entering);
  const { room } = course;
  const mine = seatOf(room, seat);
  const full = presentSeats(room).length >= RULES.seats;
  switch (mine?.presence.kind) {
    case 'removed':
      return 'askedToLeave';
    case 'connected':
      if (mine.presence.connection === connection) return course;
      return seated(course, { type: 'seatConnected', seat, connection });
    case 'lost':
      return seated(course, { type: 'seatConnected', seat, connection });
    case 'away':
    case 'left':
      if (old && !room.door.admitted.includes(seat)) return knockIfRoom(course, entering);
      // The table has filled up meanwhile: theirs is the next free seat.
      if (full) return admit(knock(course, entering), seat);
      return seated(course, { type: 'seatConnected', seat, connection });
    case undefined:
      break;
  }
  if (by === 'phone' && room.lasting.phones === null && !isAtTheDoor(room, seat))
    return 'callsRefused';
  if ((room.door.closed !== false || old) && !room.door.admitted.includes(seat))
    return knockIfRoom(course, entering);
  return full ? 'full' : seated(course, { type: 'seatTaken', seat, by, connection });
}

/** D8: who waits there came while telephones were admitted. */
function isAtTheDoor({ door }: Room, seat: SeatId): boolean {
  return door.admitted.includes(seat) || door.knocks.some((knocking) => knocking.seat === seat);
}

function isOld({ room }: Course, { invitation }: Entering): boolean {
  return invitation !== undefined && !isInForce(invitation, room.lasting);
}

function knockIfRoom(course: Course, entering: Entering): Course | RefusalCode {
  const { knocks } = course.room.door;
  const known = knocks.some((other) => other.seat === entering.seat);
  return known || knocks.length < RULES.knocks ? knock(course, entering) : 'full';
}

function knock(course: Course, entering: Entering): Course {
  const { seat, connection, by } = entering;
  const before = course.room.door.knocks.find((other) => other.seat === seat);
  if (before?.connection === connection) return course;
  const how = isOld(course, entering) ? { old: true as const } : {};
  return happened(course, { type: 'knocked', seat, by, connection, ...how });
}

function admit(course: Course, seat: SeatId): Course {
  return course.room.door.admitted.includes(seat)
    ? course
    : happened(course, { type: 'admitted', seat });
}

/**
 * D9: let in by decision. Whoever still stands at the door is seated; who went, or finds no seat
 * free, may come in later.
 */
export function seatKnocker(course: Course, seat: SeatId): Course {
  const { door } = course.room;
  const knocking = door.knocks.find((other) => other.seat === seat);
  // D12: at a table it is not known whether there is a seat, and where: the door is the whole circle's (`moveDoor`).
  const isTable = course.room.table !== undefined;
  if (knocking === undefined || isTable || presentSeats(course.room).length >= RULES.seats) {
    const sits = seatOf(course.room, seat) !== undefined && knocking === undefined;
    return sits ? course : admit(course, seat);
  }
  const { by, connection } = knocking;
  return seated(
    course,
    seatOf(course.room, seat) === undefined
      ? { type: 'seatTaken', seat, by, connection }
      : { type: 'seatConnected', seat, connection },
  );
}

/** D9: whoever was let in while no seat was free is seated once one is. Null when nobody is. */
export function moveDoor(course: Course): Course | null {
  const { knocks, admitted } = course.room.door;
  const next = knocks.find(({ seat }) => admitted.includes(seat));
  if (next === undefined || presentSeats(course.room).length >= RULES.seats) return null;
  return seatKnocker(course, next.seat);
}

/** D8: the door is open again, and whoever waits at it comes in, unless by an invitation that is not in force any more. */
export function openDoor(course: Course): Course {
  if (course.room.door.closed === false) return course;
  const opened = happened(course, { type: 'doorOpened' });
  return opened.room.door.knocks.reduce(
    (so, { seat, old }) => (old === true ? so : seatKnocker(so, seat)),
    opened,
  );
}
