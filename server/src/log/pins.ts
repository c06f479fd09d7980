import type { GroupId } from '@ronda/shared/ids';
import type { PinMark } from '@ronda/shared/lasting/phones';
import type { Disk } from './database.ts';

/**
 * Whether the PIN of this mark is the group's from now on. Whose it once was it stays, also when it opens
 * nothing any more: else whoever still dials it could be led to strangers. Part of a transaction.
 */
export function claim(disk: Disk, group: GroupId, mark: PinMark): boolean {
  disk.change('INSERT OR IGNORE INTO pins (mark, group_id) VALUES (?, ?)', mark, group);
  const owner = disk.row<{ group_id: string }>('SELECT group_id FROM pins WHERE mark = ?', mark);
  return owner?.group_id === group;
}
