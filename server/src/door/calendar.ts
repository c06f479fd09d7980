import { createHash, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { GroupId } from '@ronda/shared/ids';
import { doorHashes } from '@ronda/shared/lasting/renewed';
import type { Group, GroupStore } from '../log/log.ts';

const PURPOSE = 'ronda/1/calendar';

/**
 * What a calendar program shows, which can neither keep a fragment nor be asked for a proof. It is made of the hash of
 * the invitation's proof, so that nothing more is kept of it, it ends with the invitation, and it leads to no door.
 */
export function calendarToken(doorHash: string): string {
  const key = Buffer.from(doorHash, 'base64url');
  return Buffer.from(hkdfSync('sha256', key, '', PURPOSE, 32)).toString('base64url');
}

/** The group whose meetings it may see. That there is no such group cannot be told from a wrong token. */
export async function groupByCalendar(
  groups: Pick<GroupStore, 'group'>,
  asked: { readonly group: GroupId; readonly token: string },
): Promise<Group | null> {
  const group = await groups.group(asked.group);
  const [shown, right] = [
    asked.token,
    calendarToken(group === null ? '' : doorHashes(group.doorHash, group.carried).inForce),
  ].map((token) => createHash('sha256').update(token).digest());
  return shown !== undefined && right !== undefined && timingSafeEqual(shown, right) ? group : null;
}
