import { allInDatabase, deleteDatabase, inDatabase } from './database.ts';
import { holdTab, tabName, tabsThere } from './tab.ts';

/**
 * What this browser keeps between loads. `tab` lasts as long as the tab, `device` until it is
 * forgotten. A browser that keeps nothing at all (private modes refuse) still works until a reload.
 */
export type Where = 'tab' | 'device';

/** How long a tab may be away for a reload. */
const RELOAD_MS = 30_000;
const OF_TAB = /^tab (\S+) /;

/** The texts as they were when the page was loaded, and as it has kept them since. */
const texts = new Map<string, string>();

/** Before anything is asked for. What was kept already, such as a link's secret, is newer. */
export async function openKeepsakes(): Promise<void> {
  holdTab();
  for (const [key, value] of await allInDatabase())
    if (typeof value === 'string' && !texts.has(key)) texts.set(key, value);
}

export function keep(where: Where, key: string, value: string): void {
  texts.set(placeOf(where, key), value);
  void inDatabase('readwrite', (store) => store.put(value, placeOf(where, key)));
}

/** The tab's own first: on a shared device somebody else's may still lie on the device. */
export function kept(key: string): string | null {
  return keptIn('tab', key) ?? keptIn('device', key);
}

export function keptIn(where: Where, key: string): string | null {
  return texts.get(placeOf(where, key)) ?? null;
}

export function drop(where: Where, key: string): void {
  texts.delete(placeOf(where, key));
  void inDatabase('readwrite', (store) => store.delete(placeOf(where, key)));
}

/** All of every group, of this tab, of others and of the device. */
export function dropAll(): void {
  texts.clear();
  deleteDatabase();
}

/** What tabs have left behind that are there no more, as when one was closed on a shared device, or has crashed. */
export async function dropLeftBehind(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, RELOAD_MS));
  const isThere = await tabsThere();
  for (const [key] of await allInDatabase()) {
    const tab = OF_TAB.exec(key)?.[1];
    if (tab !== undefined && !isThere(tab))
      await inDatabase('readwrite', (store) => store.delete(key));
  }
}

/** Under what name it stands in the database. */
export function placeOf(where: Where, key: string): string {
  return where === 'device' ? `device ${key}` : `tab ${tabName()} ${key}`;
}
