import type { GroupId } from '@ronda/shared/ids';
import { inDatabase } from './database.ts';
import type { Identity } from './identity.ts';
import { placeOf, type Where } from './keepsake.ts';

/*
 * Keys that cannot be read cannot be kept as text. So those of a shared device, too, stand in the device's database,
 * under the name of their tab: no other tab uses them, and they go when their person goes, or with their tab.
 */

/** Null when there is none, or the browser keeps nothing. */
export async function identityIn(where: Where, group: GroupId): Promise<Identity | null> {
  const kept = await inDatabase('readonly', (store) => store.get(keyOf(where, group)));
  return (kept?.result as Identity | undefined) ?? null;
}

/** Answers with the one that is kept: another tab may have been first. */
export async function keepIdentity(
  where: Where,
  group: GroupId,
  identity: Identity,
): Promise<Identity> {
  const added = await inDatabase('readwrite', (store) => store.add(identity, keyOf(where, group)));
  return added === null ? ((await identityIn(where, group)) ?? identity) : identity;
}

/** In place of the one that is kept. */
export async function replaceIdentity(
  where: Where,
  group: GroupId,
  identity: Identity,
): Promise<void> {
  await inDatabase('readwrite', (store) => store.put(identity, keyOf(where, group)));
}

export async function dropIdentity(where: Where, group: GroupId): Promise<void> {
  await inDatabase('readwrite', (store) => store.delete(keyOf(where, group)));
}

const keyOf = (where: Where, group: GroupId) => placeOf(where, `ronda.identity.${group}`);
