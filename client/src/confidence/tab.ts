import { random256 } from './base64url.ts';

/** In the tab's own storage, which comes back with it after a reload. It says nothing but that it is this one. */
const NAME = 'ronda.tab';

let name: string | null = null;

/** By which what this tab keeps is known from what others do. */
export function tabName(): string {
  name ??= storedName() ?? newName();
  return name;
}

function storedName(): string | null {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null;
  }
}

/** Where nothing can be stored, it lasts as long as the page. */
function newName(): string {
  const made = random256();
  try {
    sessionStorage.setItem(NAME, made);
  } catch {
    // It is new after a reload.
  }
  return made;
}

const lockOf = (tab: string) => `ronda tab ${tab}`;

/** For as long as this page is there. Shared, as whoever duplicates a tab duplicates its name. */
export function holdTab(): void {
  const forever = () => new Promise<never>(() => undefined);
  try {
    const held = navigator.locks.request(lockOf(tabName()), { mode: 'shared' }, forever);
    void held.catch(() => undefined);
  } catch {
    // A page without HTTPS has no locks, and no keys either.
  }
}

/** Whether a tab of that name is there, for now. */
export async function tabsThere(): Promise<(tab: string) => boolean> {
  const { held = [], pending = [] } = await navigator.locks.query();
  const names = new Set([...held, ...pending].map((lock) => lock.name));
  return (tab) => names.has(lockOf(tab));
}
