import type { GroupId } from '@ronda/shared/ids';
import { type Identity, makeIdentity, type OwnLetterbox } from './identity.ts';
import { drop, keep, kept, keptIn, type Where } from './keepsake.ts';
import { dropIdentity, identityIn, keepIdentity, replaceIdentity } from './kept-identity.ts';
import { groupNameKey, olderKey, proposedKey, secretKey, secretOf } from './secret.ts';

/** Somebody in a group, as this browser knows them. */
export interface Person {
  readonly name: string;
  readonly identity: Promise<Identity>;
}

/**
 * On entering. On a shared device only the tab keeps anything, and only until its person goes. What
 * the device holds is somebody else's then: it is neither used nor taken away.
 */
export function settle(group: GroupId, name: string, sharedDevice: boolean): Person {
  const keepsakes: readonly (readonly [string, string | null])[] = [
    [nameKey(group), name],
    [secretKey(group), secretOf(group)],
    [olderKey(group), kept(olderKey(group))],
    // Chosen before anybody could say whose device this is.
    [LANGUAGE_KEY, keptIn('tab', LANGUAGE_KEY)],
  ];
  for (const [key, value] of keepsakes) {
    if (value === null) continue;
    keep('tab', key, value);
    if (!sharedDevice) keep('device', key, value);
  }
  if (sharedDevice) keep('tab', sharedKey(group), 'yes');
  else if (isShared(group)) keepForGood(group);
  return { name, identity: identityOf(group) };
}

/** Whoever was here as on a shared device says that it is their own: they stay who they are. */
function keepForGood(group: GroupId): void {
  const own = identityOf(group);
  drop('tab', sharedKey(group));
  known.set(
    nameOf('device', group),
    own.then(async (identity) => {
      await replaceIdentity('device', group, identity);
      await dropIdentity('tab', group);
      return identity;
    }),
  );
  known.delete(nameOf('tab', group));
}

/** Whether this tab's person said that the device is shared: nothing may stay when they go. */
export function isShared(group: GroupId): boolean {
  return keptIn('tab', sharedKey(group)) !== null;
}

/** Everything that the tab keeps of a group: who was here, what they like, its name, and its secret. */
export function forget(group: GroupId): void {
  if (isShared(group)) void dropIdentity('tab', group);
  known.delete(nameOf('tab', group));
  for (const key of [nameKey, sharedKey, ...OF_GROUP]) drop('tab', key(group));
  drop('tab', PREFERENCES_KEY);
  drop('tab', LANGUAGE_KEY);
}

/**
 * Whoever leaves the group, or is to be forgotten: nothing of them stays in this browser, neither in the tab nor on the
 * device. Of the group the link stays only where it is not left.
 */
export async function forgetForGood(group: GroupId, what: 'group' | 'me'): Promise<void> {
  const mine = [nameKey, sharedKey, ...(what === 'group' ? OF_GROUP : [])];
  for (const where of ['tab', 'device'] as const) {
    known.delete(nameOf(where, group));
    for (const key of mine) drop(where, key(group));
    await dropIdentity(where, group);
  }
}

/** Who this browser was here before, or null. */
export function personOf(group: GroupId): Person | null {
  const name = kept(nameKey(group));
  return name === null ? null : { name, identity: identityOf(group) };
}

/** Each is looked for once: where nothing can be kept, they last as long as the page. */
const known = new Map<string, Promise<Identity>>();
const nameOf = (where: Where, group: GroupId) => `${where} ${group}`;

function identityOf(group: GroupId): Promise<Identity> {
  const where = isShared(group) ? 'tab' : 'device';
  const before = known.get(nameOf(where, group));
  if (before !== undefined) return before;
  const found = findIdentity(where, group);
  known.set(nameOf(where, group), found);
  return found;
}

async function findIdentity(where: Where, group: GroupId): Promise<Identity> {
  return (await identityIn(where, group)) ?? keepIdentity(where, group, await makeIdentity());
}

/** To which a new invitation is sealed for this browser (D8). Kept with who it is, and made when it is first asked for. */
export async function letterboxIn(
  group: GroupId,
  make: (identity: Identity) => Promise<OwnLetterbox>,
): Promise<OwnLetterbox> {
  const where = isShared(group) ? 'tab' : 'device';
  const identity = await identityOf(group);
  if (identity.letterbox !== undefined) return identity.letterbox;
  const letterbox = await make(identity);
  const withIt = { ...identity, letterbox };
  await replaceIdentity(where, group, withIt);
  known.set(nameOf(where, group), Promise.resolve(withIt));
  return letterbox;
}

/** On a second device, which is its person's own: with what key it asks to be the same person. */
export async function beginAsSame(group: GroupId): Promise<Identity> {
  const { privateKey, publicKey } = await identityOf(group);
  return { privateKey, publicKey };
}

/** The first device has said so. From now on both lead to one seat. */
export async function settleAsSame(
  group: GroupId,
  { name, identity }: { readonly name: string; readonly identity: Identity },
): Promise<void> {
  await replaceIdentity('device', group, identity);
  drop('tab', sharedKey(group));
  known.set(nameOf('device', group), Promise.resolve(identity));
  settle(group, name, false);
}

/** What a person likes, whatever the group. */
export const PREFERENCES_KEY = 'ronda.preferences';
/** The language that was chosen here, whatever the group. */
export const LANGUAGE_KEY = 'ronda.language';

const sharedKey = (group: GroupId) => `ronda.shared.${group}`;
const nameKey = (group: GroupId) => `ronda.name.${group}`;
/** What leads to a group, whoever one is in it. */
const OF_GROUP = [secretKey, olderKey, proposedKey, groupNameKey];
