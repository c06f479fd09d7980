import { createHash, timingSafeEqual } from 'node:crypto';
import type { GroupId } from '@ronda/shared/ids';
import { doorHashes, type Shown } from '@ronda/shared/lasting/renewed';
import type { Group, GroupStore } from '../log/log.ts';

type Asked = { readonly group: GroupId; readonly proof: string };

/** Whoever has shown an invitation that is, or was, the group's. */
export interface WithInvitation {
  readonly group: Group;
  readonly invitation: Shown;
  /** D8: else they may knock, and look for their way to the one that is. */
  readonly inForce: boolean;
}

/**
 * The group, if the proof is that of the invitation in force. That there is no such group cannot be told from a
 * wrong proof, neither by the answer nor by how long it takes to compare.
 */
export async function groupByInvitation(
  groups: Pick<GroupStore, 'group'>,
  asked: Asked,
): Promise<Group | null> {
  const found = await withInvitation(groups, asked);
  return found?.inForce === true ? found.group : null;
}

/** The same, also if it is one that was in force before (D8). */
export async function withInvitation(
  groups: Pick<GroupStore, 'group'>,
  asked: Asked,
): Promise<WithInvitation | null> {
  const group = await groups.group(asked.group);
  const shown = createHash('sha256').update(asked.proof, 'base64url').digest();
  const { inForce, older } =
    group === null ? { inForce: '', older: [] } : doorHashes(group.doorHash, group.carried);
  const opens = isHash(shown, inForce);
  const opened = older.map((hash) => isHash(shown, hash)).includes(true);
  if (group === null || !(opens || opened)) return null;
  const invitation = { first: group.doorHash, shown: shown.toString('base64url') };
  return { group, invitation, inForce: opens };
}

function isHash(shown: Buffer, hash: string): boolean {
  const kept = Buffer.alloc(shown.length);
  kept.write(hash, 'base64url');
  return timingSafeEqual(shown, kept);
}
