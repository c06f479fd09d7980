/**
 * What this browser keeps between loads. `tab` lasts as long as the tab, `device` until it is
 * forgotten. A browser that keeps nothing at all (private modes refuse) still works until a reload.
 */
export type Where = 'tab' | 'device';

const unstored = new Map<string, string>();

export function keep(where: Where, key: string, value: string): void {
  try {
    storage(where).setItem(key, value);
    unstored.delete(key);
  } catch {
    unstored.set(key, value);
  }
}

/** The tab's own first: on a shared device somebody else's may still lie on the device. */
export function kept(key: string): string | null {
  return keptIn('tab', key) ?? keptIn('device', key);
}

export function drop(where: Where, key: string): void {
  unstored.delete(key);
  try {
    storage(where).removeItem(key);
  } catch {
    // Nothing could be kept there, so there is nothing to drop.
  }
}

/** All of what the tab keeps, of every group. What the device was asked to keep stays. */
export function dropTab(): void {
  unstored.clear();
  try {
    storage('tab').clear();
  } catch {
    // Nothing could be kept there, so there is nothing to drop.
  }
}

export function keptIn(where: Where, key: string): string | null {
  const unstoredHere = where === 'tab' ? (unstored.get(key) ?? null) : null;
  try {
    return storage(where).getItem(key) ?? unstoredHere;
  } catch {
    return unstoredHere;
  }
}

function storage(where: Where): Storage {
  return where === 'tab' ? sessionStorage : localStorage;
}
