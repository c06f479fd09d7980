import { drop, dropTab, keep, keptIn } from '../confidence/keepsake.ts';

/** It says nothing but that this tab was left in a hurry. */
const EXITED = 'ronda.exited';
const EMPTY = 'about:blank';

/** This tab forgets all that it kept, and from now on going back in it leads to an empty page. */
export function forgetHere(): void {
  dropTab();
  keep('tab', EXITED, 'yes');
  // A browser may keep the whole page as it was, for going back.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) showNothing();
  });
}

/** Puts an empty page, which has no name or address of ours, in the place of this one. */
export function showNothing(): void {
  location.replace(EMPTY);
}

/** Whether this page was come to by going back after an exit. Whoever opens a link anew is welcome. */
export function wasLeft(): boolean {
  if (keptIn('tab', EXITED) === null) return false;
  const [navigation] = performance.getEntriesByType('navigation');
  const back = navigation !== undefined && 'type' in navigation && navigation.type !== 'navigate';
  if (!back) drop('tab', EXITED);
  return back;
}
