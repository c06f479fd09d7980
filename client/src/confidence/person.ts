import type { GroupId } from '@ronda/shared/ids';
import { random256 } from './base64url.ts';
import { drop, keep, kept, keptIn } from './keepsake.ts';
import { groupNameKey, secretKey, secretOf } from './secret.ts';

/**
 * Who somebody is in a group: 256 bits that only this browser has, and that lead back to the same
 * seat. Another group gets others, so that nobody can tell that two seats are one person's.
 */
export interface Person {
  readonly person: string;
  readonly name: string;
}

/**
 * On entering. On a shared device only the tab keeps anything, and only until its person goes. What
 * the device holds is somebody else's then: it is neither used nor taken away.
 */
export function settle(group: GroupId, name: string, sharedDevice: boolean): Person {
  const person = settledBefore(group, sharedDevice) ?? random256();
  const keepsakes: readonly (readonly [string, string | null])[] = [
    [personKey(group), person],
    [nameKey(group), name],
    [secretKey(group), secretOf(group)],
  ];
  for (const [key, value] of keepsakes) {
    if (value === null) continue;
    keep('tab', key, value);
    if (!sharedDevice) keep('device', key, value);
  }
  if (sharedDevice) keep('tab', sharedKey(group), 'yes');
  else drop('tab', sharedKey(group));
  return { person, name };
}

function settledBefore(group: GroupId, sharedDevice: boolean): string | null {
  if (!sharedDevice) return kept(personKey(group));
  const inTab = keptIn('tab', personKey(group));
  return inTab === keptIn('device', personKey(group)) ? null : inTab;
}

/** Whether this tab's person said that the device is shared: nothing may stay when they go. */
export function isShared(group: GroupId): boolean {
  return keptIn('tab', sharedKey(group)) !== null;
}

/** Everything that the tab keeps of a group: who was here, what they like, its name, and its secret. */
export function forget(group: GroupId): void {
  for (const key of [personKey, nameKey, secretKey, sharedKey, groupNameKey])
    drop('tab', key(group));
  drop('tab', PREFERENCES_KEY);
}

/** Who this browser was here before, or null. */
export function personOf(group: GroupId): Person | null {
  const person = kept(personKey(group));
  const name = kept(nameKey(group));
  return person === null || name === null ? null : { person, name };
}

/** What a person likes, whatever the group. */
export const PREFERENCES_KEY = 'ronda.preferences';

const personKey = (group: GroupId) => `ronda.person.${group}`;
const sharedKey = (group: GroupId) => `ronda.shared.${group}`;
const nameKey = (group: GroupId) => `ronda.name.${group}`;
