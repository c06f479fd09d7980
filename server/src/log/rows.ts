import type { BallotBox } from '@ronda/shared/decisions/ballot-box';
import type { RoomEvent } from '@ronda/shared/room/event';
import type { Carried } from '@ronda/shared/room/state';
import { CarriedKept } from '@ronda/shared/wire/snapshot';
import * as v from 'valibot';
import { circleOf, revisionOf } from './circles.ts';
import type { Disk } from './database.ts';
import type { Group, Head, Kept, Opening } from './log.ts';
import { costOf, outagesIn } from './service.ts';

export interface GroupRow {
  id: string;
  door_hash: string;
  card: string;
  carried: string;
  meeting: string | null;
}

export interface MeetingRow {
  id: string;
  group_id: string;
  opened_at: number;
  carried: string;
  ended: number;
  seq: number;
  at: number;
  box: string;
  version: number;
}

export function groupFrom(row: GroupRow): Group {
  return {
    id: row.id,
    doorHash: row.door_hash,
    card: row.card,
    carried: carriedFrom(row),
  };
}

export function openingFrom(row: MeetingRow): Opening {
  return {
    meeting: row.id,
    group: row.group_id,
    at: row.opened_at,
    carried: carriedFrom(row),
  };
}

/** It outlives the Ronda that wrote it, so it is not taken on trust as a meeting's own rows are. */
function carriedFrom({ carried }: { carried: string }): Carried {
  return v.parse(CarriedKept, JSON.parse(carried));
}

export function headFrom(disk: Disk, { group_id, seq, at, version }: MeetingRow): Head {
  const revision = revisionOf(disk, group_id);
  return { seq, version, unserved: costOf(outagesIn(disk), at), revision };
}

/** A meeting with the events after `after`. */
export function keptFrom(disk: Disk, row: MeetingRow, after: number): Kept {
  const events = disk.rows<{ seq: number; at: number; event: string }>(
    'SELECT seq, at, event FROM events WHERE meeting = ? AND seq > ? ORDER BY seq',
    row.id,
    after,
  );
  const names = disk.rows<{ seat: string; sealed: string }>(
    'SELECT seat, sealed FROM names WHERE meeting = ?',
    row.id,
  );
  return {
    opening: openingFrom(row),
    ended: row.ended === 1,
    ...headFrom(disk, row),
    ...circleOf(disk, row.group_id),
    events: events.map(({ seq, at, event }) => ({
      seq,
      at,
      event: JSON.parse(event) as RoomEvent,
    })),
    box: JSON.parse(row.box) as BallotBox,
    names: Object.fromEntries(names.map(({ seat, sealed }) => [seat, sealed])),
  };
}
