import type { Told } from '../../telling/events/told.ts';

const APART_MS = 60_000;

/** What one seat could do again and again is announced once a minute: nobody can drown out the rest. */
export function createSeldom(): (told: Told) => boolean {
  const announcedAt = new Map<string, number>();
  return ({ seldom, at }) => {
    if (seldom === null) return true;
    const before = announcedAt.get(seldom);
    if (before !== undefined && at - before < APART_MS) return false;
    announcedAt.set(seldom, at);
    return true;
  };
}
