import * as v from 'valibot';
import { wayOf } from '../decisions/action.ts';
import { RULES } from '../policy.ts';
import { deadline } from '../room/deadline.ts';
import { bare, RoomEvent } from '../room/event.ts';
import { presentSeats, seatOf } from '../room/seats.ts';
import type { Room, WhichTable } from '../room/state.ts';
import { BOTH, isCalledTogether, roomsIn, tableRoom } from '../tables/seen.ts';
import { RoomSnapshot } from '../wire/snapshot.ts';
import { hasTwice, wrongWithFloor } from './always-floor.ts';

/** What is wrong with a room that a step has left behind, whatever the step was. */
export function wrongWithRoom(room: Room, now: number): string[] {
  return [
    ...(v.safeParse(RoomSnapshot, room).success ? [] : ['the room does not fit its schema']),
    ...(holdsPosition(room) ? ['D5: the room holds a position'] : []),
    ...wrongWithState(room, now),
  ];
}

/** The same without a look at how it is written down, for where millions of rooms are looked at. */
export function wrongWithState(room: Room, now: number): string[] {
  return [...wrongWithTables(room), ...roomsIn(room).flatMap((each) => wrongWithOne(each, now))];
}

function wrongWithOne(room: Room, now: number): string[] {
  return [
    ...wrongWithFloor(room, now),
    ...wrongWithClock(room, now),
    ...wrongWithDecided(room),
    ...(room.proposals.some((open) => wayOf(open.action) === 'allButOne' && open.by !== null)
      ? ['D5: the room holds who made a safety decision']
      : []),
    ...(room.lasting.agreements.length > RULES.agreements ? ['D8: too many agreements'] : []),
    ...(hasTwice(room.lasting.agreements.map(({ text }) => text))
      ? ['D8: an agreement stands twice']
      : []),
    ...(presentSeats(room).length > RULES.seats ? ['D9: more than twelve seats'] : []),
    ...(hasTwice(room.seats.map((seat) => seat.id)) ? ['a seat stands twice in seat order'] : []),
  ];
}

/** D12: everyone present sits at one of two tables, at which enough are; nothing goes on between them. */
function wrongWithTables(room: Room): string[] {
  const { tables, floor, proposals, awaiting, script } = room;
  if (tables === undefined) return [];
  const at = (id: string) => tables.both.filter(({ seats }) => seats.includes(id)).length;
  const isFewAt = (which: WhichTable) =>
    presentSeats(tableRoom(room, which)).length < RULES.split.leastAtTable;
  return [
    ...(presentSeats(room).every(({ id }) => at(id) === 1)
      ? []
      : ['D12: somebody sits at no table, or at both']),
    ...(tables.both.every(({ seats }) => seats.every((id) => seatOf(room, id) !== undefined))
      ? []
      : ['D12: a table has a seat that the room has not']),
    ...(BOTH.some(isFewAt) && !isCalledTogether(room)
      ? ['D12: a table of fewer than three goes on']
      : []),
    ...(floor.kind === 'open' && proposals.length === 0 && awaiting === null && script === null
      ? []
      : ['D12: something goes on between the tables']),
  ];
}

/** What is wrong with the events of one step: D5, and the schema everybody reads them by. */
export function wrongWithEvents(events: readonly RoomEvent[]): string[] {
  return events.flatMap((recorded) => [
    ...(v.safeParse(RoomEvent, recorded).success
      ? []
      : [`${recorded.type} does not fit its schema`]),
    ...wrongWithEvent(bare(recorded)),
  ]);
}

function wrongWithEvent(event: RoomEvent): string[] {
  return [
    ...(event.type === 'proposed' && wayOf(event.action) === 'allButOne' && event.by !== null
      ? ['D5: a safety decision shows who proposed it']
      : []),
    ...(event.type !== 'proposalClosed' && holdsPosition(event) ? ['D5: a position is shown'] : []),
  ];
}

/** H4: there is a next time to act, and it is not now. */
function wrongWithClock(room: Room, now: number): string[] {
  const next = deadline(room);
  if (room.floor.kind === 'ended') return next === null ? [] : ['F12: the clock outlives the end'];
  return next !== null && next > now ? [] : ['H4: the clock does not move on'];
}

/** D5: of what has closed, no more than may be known. */
function wrongWithDecided({ decided }: Room): string[] {
  return [
    ...(decided.length > RULES.decided ? ['D2: more is remembered than the last six'] : []),
    ...(decided.some(
      ({ action, by, tally, objection }) =>
        wayOf(action) === 'allButOne' && (by !== null || tally !== null || objection !== null),
    )
      ? ['D5: more is told of a safety decision than its outcome']
      : []),
    ...(decided.some(({ outcome, moods }) => (outcome === 'taken') !== (moods !== null))
      ? ['D8: moods belong to a temperature that was taken, and to nothing else']
      : []),
  ];
}

function withoutDecided({ tables, ...room }: Room): unknown {
  const both = tables?.both.map((table) => ({ ...table, decided: [] }));
  return { ...room, decided: [], both };
}

/** D5: positions on what is open stand nowhere in a room, and in no event but the one that closes the vote. */
function holdsPosition(what: Room | RoomEvent): boolean {
  const open = 'decided' in what ? withoutDecided(what) : what;
  return /"(position|agree|standAside|object|disagree|mood|reason|cast)"/.test(
    JSON.stringify(open),
  );
}
