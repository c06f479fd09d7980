import type { en } from './en/said.ts';
import type { SameKeys } from './same-keys.ts';

/** The places that hold what is also said aloud, to callers. */
export type Said = SameKeys<typeof en>;
