import type { GroupId } from '@ronda/shared/ids';
import type { PinMark } from '@ronda/shared/lasting/phones';
import type { Disk } from './database.ts';

/**
 * Whether the PIN of this mark is the group's from now on. Whose it once was it stays, also when it opens
 * nothing any more: else whoever still dials it could be led to strangers. Part of a transaction.
 */
export function claim(disk: Disk, group: GroupId, mark: PinMark): boolean {
  disk.change('INSERT OR IGNORE INTO pins (mark, group_id) VALUES (?, ?)', mark, group);
  return ownerOf(disk, mark) === group;
}

/** The same for several: all of them, or none. Part of a transaction. */
export function claimAll(disk: Disk, group: GroupId, marks: readonly PinMark[]): boolean {
  const areFree = marks.every((mark) => [undefined, group].includes(ownerOf(disk, mark)));
  return areFree && marks.every((mark) => claim(disk, group, mark));
}

function ownerOf(disk: Disk, mark: PinMark): GroupId | undefined {
  return disk.row<{ group_id: string }>('SELECT group_id FROM pins WHERE mark = ?', mark)?.group_id;
}

/** Whose each PIN is, or was, by group. */
export function pinsByGroup(disk: Disk): ReadonlyMap<GroupId, readonly PinMark[]> {
  const pins = new Map<GroupId, PinMark[]>();
  for (const { mark, group_id } of disk.rows<{ mark: PinMark; group_id: GroupId }>(
    'SELECT mark, group_id FROM pins',
  ))
    pins.set(group_id, [...(pins.get(group_id) ?? []), mark]);
  return pins;
}
