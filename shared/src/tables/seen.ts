import type { SeatId } from '../ids.ts';
import { isPresent, presentSeats } from '../room/seats.ts';
import type { OfTable, Room, Table, Tables, WhichTable } from '../room/state.ts';

/**
 * D12: a circle that is split is one room with two tables in it. Seen from one of them it is a room like any other, so that
 * every rule holds at a table as it stands; whatever changes there is put back into the whole.
 */
export const BOTH: readonly [WhichTable, WhichTable] = [0, 1];

/** At which table somebody sits; null where the circle is whole, and for who was not there when it split. */
export function tableOf({ tables }: Pick<Room, 'tables'>, seat: SeatId): WhichTable | null {
  return BOTH.find((which) => tables?.both[which].seats.includes(seat) === true) ?? null;
}

/** The room as somebody has it before them: their table, while the circle is split. */
export function roomSeenFrom(room: Room, seat: SeatId): Room {
  const which = tableOf(room, seat);
  return which === null ? room : tableRoom(room, which);
}

/** A room, and while it is split each of its tables. */
export function roomsIn(room: Room): readonly Room[] {
  return room.tables === undefined
    ? [room]
    : [room, ...BOTH.map((which) => tableRoom(room, which))];
}

/** Where a new seat is: at the table with the fewest people, on a tie at the first. */
export function smallerTable(room: Room): WhichTable {
  const [first, second] = BOTH.map((which) => presentSeats(tableRoom(room, which)).length);
  return (first ?? 0) <= (second ?? 0) ? 0 : 1;
}

/** So that who looks again sees the same object. */
const seen = new WeakMap<Room, Room[]>();

/** Who sits at neither, as they were away when it split, is seen from both. */
export function tableRoom(room: Room, which: WhichTable): Room {
  const { tables } = room;
  if (tables === undefined) return room;
  const views = seen.get(room) ?? [];
  seen.set(room, views);
  return (views[which] ??= look(room, tables, which));
}

function look({ tables: _tables, ...room }: Room, tables: Tables, which: WhichTable): Room {
  const { seats: _here, wantsTogether, ...own } = tables.both[which];
  const other = tables.both[which === 0 ? 1 : 0];
  const isElsewhere = ({ id }: { id: SeatId }) => other.seats.includes(id);
  return {
    ...room,
    ...own,
    seats: room.seats.filter((seat) => !isElsewhere(seat)),
    table: {
      which,
      until: tables.until,
      elsewhere: room.seats.filter(isElsewhere),
      wantTogether: { here: wantsTogether, there: other.wantsTogether },
    },
  };
}

/** Puts back what has changed at a table. */
export function withTable(room: Room, which: WhichTable, change: (seen: Room) => Room): Room {
  const { tables } = room;
  if (tables === undefined) return room;
  const view = change(tableRoom(room, which));
  const { seats, door, proposalsMade } = view;
  const before = tables.both[which];
  const changed = new Map(seats.map((seat) => [seat.id, seat]));
  const known = room.seats.map((seat) => changed.get(seat.id) ?? seat);
  const added = seats.filter(({ id }) => !room.seats.some((seat) => seat.id === id));
  const table: Table = {
    ...ownOf(view),
    seats: seats.flatMap((seat) =>
      before.seats.includes(seat.id) || isPresent(seat) ? [seat.id] : [],
    ),
    wantsTogether: view.table?.wantTogether.here ?? before.wantsTogether,
  };
  const all = [...known, ...added];
  return {
    ...room,
    door,
    proposalsMade,
    seats: all,
    emptySince: all.some(({ presence }) => presence.kind === 'connected')
      ? null
      : (room.emptySince ?? view.emptySince),
    tables: { ...tables, both: withOne(tables.both, which, table) },
  };
}

/** The same done to both tables. */
export function withBoth(room: Room, change: (seen: Room) => Room): Room {
  return BOTH.reduce((so, which) => withTable(so, which, change), room);
}

/** Whether only a turn or a hold at one of the tables is waited for. */
export function isCalledTogether(room: Room): boolean {
  return room.tables?.both.some(({ awaiting }) => awaiting?.kind === 'together') ?? false;
}

function withOne(both: Tables['both'], which: WhichTable, table: Table): Tables['both'] {
  return which === 0 ? [table, both[1]] : [both[0], table];
}

/** What of a room is a table's own, once there are two. */
export function ownOf(room: Room): OfTable {
  const { policy, rotation, floor, proposals, decided, roundsBegun } = room;
  const { script, awaiting, holds, talkTimeShown } = room;
  return {
    ...{ policy, rotation, floor, proposals, decided, roundsBegun },
    ...{ script, awaiting, holds, talkTimeShown },
  };
}
