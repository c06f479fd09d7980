import { RULES } from '@ronda/shared/policy';
import type { AgentKeys } from './agent-keys.ts';

/** Which person's a caller's seat is, and whether they are coming back to it. */
export interface Places {
  /** Whether a call from there to this group was lost in a meeting that may still go on. */
  wasLost(group: string, caller: string): boolean;
  /** No meeting of this group goes on: no seat waits for anybody. */
  forget(group: string, caller: string): void;
  /**
   * The person to be for this caller: the one whose call was lost when they are returning, else one that
   * nobody from there is now. The same number, while connected, is a second person.
   */
  take(group: string, caller: string, returning: boolean): string;
  /** The call has ended: by goodbye, or lost. */
  giveBack(person: string, how: 'left' | 'lost'): void;
}

/** In memory, and under a key: no number is kept, and nothing outlives the process. */
export function createPlaces(keys: Pick<AgentKeys, 'markOf'>, now: () => number): Places {
  const taken = new Set<string>();
  /** Since when. F12: no meeting outlasts the longest, and most who call end every call by hanging up. */
  const lost = new Map<string, number>();
  function forgetOld(): void {
    const since = now() - RULES.longestMs;
    for (const [one, at] of lost) if (at < since) lost.delete(one);
  }
  /** All that one number may be, in order. */
  const person = (group: string, caller: string, place: number) =>
    keys.markOf(group, `${caller}\n${place}`);

  function find(group: string, caller: string, fits: (person: string) => boolean): string | null {
    // A table has twelve seats: nobody is more people than that.
    for (let place = 0; place < 12; place += 1) {
      const one = person(group, caller, place);
      if (fits(one)) return one;
    }
    return null;
  }
  function findLost(group: string, caller: string): string | null {
    forgetOld();
    return find(group, caller, (one) => lost.has(one) && !taken.has(one));
  }

  return {
    wasLost: (group, caller) => findLost(group, caller) !== null,
    forget(group, caller) {
      find(group, caller, (one) => {
        lost.delete(one);
        return false;
      });
    },
    take(group, caller, returning) {
      const one =
        (returning ? findLost(group, caller) : null) ??
        find(group, caller, (each) => !taken.has(each) && !lost.has(each)) ??
        find(group, caller, (each) => !taken.has(each)) ??
        person(group, caller, 0);
      taken.add(one);
      lost.delete(one);
      return one;
    },
    giveBack(one, how) {
      taken.delete(one);
      if (how === 'lost') lost.set(one, now());
    },
  };
}
