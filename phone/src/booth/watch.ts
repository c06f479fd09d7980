import { readSign } from './sign.ts';

/** How often an agent looks at the booths. */
export const LOOK_MS = 250;
/** How often it shows that it lives. */
export const BEAT_MS = 1000;
/** So many looks without a beat, and whoever holds a booth is gone: three seconds. */
const LOOKS = 12;

interface Seen {
  readonly metadata: string;
  readonly looks: number;
}

/** Which booths nobody holds. */
export interface Watch {
  /** At each look, with all booths that this process does not hold, and what stands on them. */
  unheld(booths: ReadonlyMap<string, string>): readonly string[];
  /** Nothing could be seen: a beat may have been missed. */
  blind(): void;
}

/**
 * Looks are counted, and no clocks compared: whoever was asleep, with or without the whole machine, finds
 * nobody dead because of that.
 */
export function createWatch(): Watch {
  let seen = new Map<string, Seen>();
  return {
    unheld(booths) {
      seen = new Map(
        [...booths].map(([name, metadata]) => {
          const before = seen.get(name);
          const looks = before?.metadata === metadata ? before.looks + 1 : 0;
          return [name, { metadata, looks }];
        }),
      );
      return [...seen].flatMap(([name, { metadata, looks }]) => {
        const holder = readSign(metadata)?.agent ?? null;
        return holder === null || looks >= LOOKS ? [name] : [];
      });
    },
    blind() {
      seen = new Map();
    },
  };
}
