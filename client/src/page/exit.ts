import { dropAll } from '../confidence/keepsake.ts';

/** In the tab's own storage. It says nothing but that this tab was left in a hurry. */
const EXITED = 'ronda.exited';
const EMPTY = 'about:blank';

/**
 * This browser forgets all that it kept of Ronda, and going back in this tab leads to an empty page from now on. What a
 * page deletes by itself stays readable on the disk: the server tells the browser to erase it. Resolves when it has.
 */
export async function forgetAll(): Promise<void> {
  dropAll();
  note();
  // A browser may keep the whole page as it was, for going back.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) showNothing();
  });
  // It goes on though this page is gone before the answer is there. Where no credentials could be sent (there are none),
  // a browser heeds no such answer.
  const asked = { method: 'POST', credentials: 'same-origin', keepalive: true } as const;
  await fetch('/forgotten', asked).catch(() => undefined);
  note();
}

function note(): void {
  try {
    sessionStorage.setItem(EXITED, 'yes');
  } catch {
    // Nothing can be kept: nothing leads back either.
  }
}

/** Puts an empty page, which has no name or address of ours, in the place of this one. */
export function showNothing(): void {
  location.replace(EMPTY);
}

/** Whether this page was come to by going back after an exit. Whoever opens a link anew is welcome. */
export function wasLeft(): boolean {
  try {
    if (sessionStorage.getItem(EXITED) === null) return false;
    const [navigation] = performance.getEntriesByType('navigation');
    const back = navigation !== undefined && 'type' in navigation && navigation.type !== 'navigate';
    if (!back) sessionStorage.removeItem(EXITED);
    return back;
  } catch {
    return false;
  }
}
