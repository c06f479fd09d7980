import type { SameKeys } from '../../../client/src/text/same-keys.ts';
import type { en } from './en.ts';

/** The sentences that only a caller hears, in one language: one that is missing or unknown does not compile. */
export type OwnWords = SameKeys<typeof en>;
