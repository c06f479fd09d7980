import type { GroupId } from '@ronda/shared/ids';
import { random256 } from './base64url.ts';
import type { Identity } from './identity.ts';
import { keep, keptIn, type Where } from './keepsake.ts';

/*
 * Keys that cannot be read cannot lie in a tab's own storage, which takes text alone. So those of a shared
 * device stand in the device's database as well, under the name of their tab: no other tab uses them, they go
 * when their person goes, and those of a tab that was closed or has crashed go when Ronda is next opened.
 */

const DATABASE = 'ronda';
const STORE = 'identities';
/** The tab's own, in its storage. */
const TAB = 'ronda.tab';
const OF_TAB = /^tab (\S+) /;
/** How long a tab may be away for a reload. */
const RELOAD_MS = 30_000;

/** Null when there is none, or the browser keeps nothing. */
export async function identityIn(where: Where, group: GroupId): Promise<Identity | null> {
  const kept = await inStore('readonly', (store) => store.get(keyOf(where, group)));
  return (kept as Identity | undefined) ?? null;
}

/** Answers with the one that is kept: another tab may have been first. */
export async function keepIdentity(
  where: Where,
  group: GroupId,
  identity: Identity,
): Promise<Identity> {
  const key = keyOf(where, group);
  const added = await inStore('readwrite', (store) => store.add(identity, key));
  return added === null ? ((await identityIn(where, group)) ?? identity) : identity;
}

/** In place of the one that is kept. */
export async function replaceIdentity(
  where: Where,
  group: GroupId,
  identity: Identity,
): Promise<void> {
  await inStore('readwrite', (store) => store.put(identity, keyOf(where, group)));
}

export async function dropIdentity(where: Where, group: GroupId): Promise<void> {
  await inStore('readwrite', (store) => store.delete(keyOf(where, group)));
}

/** On opening Ronda: what tabs have left behind that are there no more. */
export async function dropLeftBehind(): Promise<void> {
  if (keptIn('tab', TAB) !== null) holdTab();
  await new Promise((resolve) => setTimeout(resolve, RELOAD_MS));
  const { held = [], pending = [] } = await navigator.locks.query();
  const there = new Set([...held, ...pending].map(({ name }) => name));
  const keys = (await inStore('readonly', (store) => store.getAllKeys())) ?? [];
  for (const key of keys) {
    const tab = typeof key === 'string' ? OF_TAB.exec(key)?.[1] : undefined;
    if (tab !== undefined && !there.has(lockOf(tab)))
      await inStore('readwrite', (store) => store.delete(key));
  }
}

function keyOf(where: Where, group: GroupId): string {
  return where === 'device' ? `device ${group}` : `tab ${tabName()} ${group}`;
}

function tabName(): string {
  const before = keptIn('tab', TAB);
  if (before !== null) return before;
  const name = random256();
  keep('tab', TAB, name);
  holdTab();
  return name;
}

const lockOf = (tab: string) => `ronda tab ${tab}`;

/** For as long as this page is there. Shared, as whoever duplicates a tab duplicates its name. */
function holdTab(): void {
  const tab = keptIn('tab', TAB);
  if (tab === null) return;
  const forever = () => new Promise<never>(() => undefined);
  try {
    void navigator.locks.request(lockOf(tab), { mode: 'shared' }, forever).catch(() => undefined);
  } catch {
    // A page without HTTPS has no locks, and no keys either.
  }
}

/** What was asked of the store once that is done for good. Null when it could not be. */
async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  const database = await openDatabase();
  if (database === null) return null;
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const asked = ask(transaction.objectStore(STORE));
      transaction.addEventListener('complete', () => resolve(asked.result));
      transaction.addEventListener('abort', () => reject(transaction.error));
    });
  } catch {
    return null;
  } finally {
    database.close();
  }
}

/** Null where the browser keeps nothing, as some do in private. */
function openDatabase(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const opening = indexedDB.open(DATABASE, 1);
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => resolve(null));
    } catch {
      resolve(null);
    }
  });
}
