import type { Circle } from '@ronda/shared/circle/circle';
import { Circle as CircleSchema, EMPTY_CIRCLE } from '@ronda/shared/circle/circle';
import type { GroupId } from '@ronda/shared/ids';
import * as v from 'valibot';
import type { Disk } from './database.ts';
import type { CircleChange } from './log.ts';

interface CircleRow {
  revision: number;
  circle: string | null;
}

/** A circle as text. It outlives the Ronda that wrote it, so it is not taken on trust. */
export function circleIn(text: string | null | undefined): Circle {
  return text == null ? EMPTY_CIRCLE : v.parse(CircleSchema, JSON.parse(text));
}

export function circleOf(disk: Disk, group: GroupId): { revision: number; circle: Circle } {
  const row = disk.row<CircleRow>('SELECT revision, circle FROM circles WHERE group_id = ?', group);
  return { revision: row?.revision ?? 0, circle: circleIn(row?.circle) };
}

export function revisionOf(disk: Disk, group: GroupId): number {
  const row = disk.row<CircleRow>('SELECT revision FROM circles WHERE group_id = ?', group);
  return row?.revision ?? 0;
}

/** What the group keeps is written, and its circle where that changes, too. Part of a transaction. */
export function revise(
  disk: Disk,
  group: GroupId,
  change: Pick<CircleChange, 'circle' | 'deadline'> | undefined,
): void {
  if (change === undefined)
    disk.change(
      `INSERT INTO circles (group_id, revision) VALUES (?, 1)
        ON CONFLICT (group_id) DO UPDATE SET revision = revision + 1`,
      group,
    );
  else
    disk.change(
      `INSERT INTO circles (group_id, revision, circle, deadline) VALUES (?, 1, ?, ?)
        ON CONFLICT (group_id) DO UPDATE SET
          revision = revision + 1, circle = excluded.circle, deadline = excluded.deadline`,
      group,
      JSON.stringify(change.circle),
      change.deadline,
    );
}
