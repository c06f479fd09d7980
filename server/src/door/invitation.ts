import { createHash, timingSafeEqual } from 'node:crypto';
import type { GroupId } from '@ronda/shared/ids';
import type { Group, GroupStore } from '../log/log.ts';

/**
 * The group, if the proof is its invitation's. That there is no such group cannot be told from a
 * wrong proof, neither by the answer nor by how long it takes to compare.
 */
export async function groupByInvitation(
  groups: Pick<GroupStore, 'group'>,
  asked: { readonly group: GroupId; readonly proof: string },
): Promise<Group | null> {
  const group = await groups.group(asked.group);
  const shown = createHash('sha256').update(asked.proof, 'base64url').digest();
  const kept = Buffer.alloc(shown.length);
  kept.write(group?.doorHash ?? '', 'base64url');
  return timingSafeEqual(shown, kept) ? group : null;
}
