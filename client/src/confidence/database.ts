/*
 * The one place where this browser keeps anything of a group: a database of the page's own. Not the storages for
 * text: what is taken out of these stays readable on the disk for weeks, while a database of one page
 * is a folder, which the browser deletes when a server tells it to (`/forgotten`).
 */

const DATABASE = 'ronda';
const STORE = 'kept';

/** The requests that were made of it, once they are done. Null when it could not be, as where a browser keeps nothing in private. */
export async function inDatabase<Asked>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => Asked,
): Promise<Asked | null> {
  const database = await openDatabase();
  if (database === null) return null;
  try {
    return await new Promise<Asked>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const asked = ask(transaction.objectStore(STORE));
      transaction.addEventListener('complete', () => resolve(asked));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error()));
    });
  } catch {
    return null;
  } finally {
    database.close();
  }
}

/** All that there is at one moment, by name. */
export async function allInDatabase(): Promise<readonly (readonly [string, unknown])[]> {
  const found = await inDatabase('readonly', (store) => {
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    return { keys, values };
  });
  const values: unknown[] = found?.values.result ?? [];
  return (found?.keys.result ?? []).map((key, index) => [key as string, values[index]]);
}

/** As far as a page can do so by itself. */
export function deleteDatabase(): void {
  try {
    indexedDB.deleteDatabase(DATABASE);
  } catch {
    // There is none.
  }
}

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
