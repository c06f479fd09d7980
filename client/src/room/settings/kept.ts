import { useSyncExternalStore } from 'react';
import { PREFERENCES_KEY } from '../../confidence/person.ts';
import type { Where } from '../../confidence/keepsake.ts';
import { keep, keptIn } from '../../confidence/keepsake.ts';
import type { Preferences } from './preferences.ts';
import { readPreferences, USUAL } from './preferences.ts';

let where: Where | null = null;
let current: Preferences = USUAL;
let listeners: readonly (() => void)[] = [];

/**
 * Takes up what was kept, until the returned function is called. On a shared device that is the tab,
 * which forgets it when its person goes; what lies on the device is somebody else's then.
 */
export function openPreferences(place: Where): () => void {
  where = place;
  show(readPreferences(keptIn(place, PREFERENCES_KEY)));
  return () => {
    where = null;
    show(USUAL);
  };
}

/** Where what is set now would be kept. */
export function placeKept(): Where {
  return where ?? 'tab';
}

export function preferences(): Preferences {
  return current;
}

export function prefer(change: Partial<Preferences>): void {
  show({ ...current, ...change });
  if (where !== null) keep(where, PREFERENCES_KEY, JSON.stringify(current));
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}

function subscribe(listener: () => void): () => void {
  listeners = [...listeners, listener];
  return () => {
    listeners = listeners.filter((other) => other !== listener);
  };
}

function show(next: Preferences): void {
  current = next;
  for (const listener of listeners) listener();
}
