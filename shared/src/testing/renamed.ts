import fc from 'fast-check';
import * as v from 'valibot';
import { SeatId } from '../ids.ts';

/** Names that would trip code which looks at names: digits sort, and objects know some of these. */
const AWKWARD = (
  '1 0 10 -1 constructor __proto__ toString valueOf length seat ' +
  'hasOwnProperty roundEnd clock _'
).split(' ');

/** Fourteen of them, each another. */
export const anyNames = fc
  .oneof(
    fc.shuffledSubarray(AWKWARD, { minLength: 14 }),
    fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9_-]{1,43}$/), { minLength: 14, maxLength: 14 }),
  )
  .filter((some) => some.every((name) => v.is(SeatId, name)));

/** The same with every seat's name replaced, wherever it stands: as a value, or as a key of its own. */
export function renamed<T>(what: T, rename: (name: string) => string): T {
  return JSON.parse(JSON.stringify(what), (_key, value: unknown) => {
    if (typeof value === 'string') return rename(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, of]) => [rename(key), of]));
  }) as T;
}
