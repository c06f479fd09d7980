import type { SeatId } from '@ronda/shared/ids';
import type { NamesBySeat } from '@ronda/shared/wire/protocol';
import type { PublicKey } from '../confidence/device-key.ts';
import type { GroupKeys } from '../confidence/keys.ts';
import type { NameCard } from '../confidence/name-card.ts';
import { openName } from '../confidence/name-card.ts';

export type Names = ReadonlyMap<SeatId, string>;

/** Names, and the keys that came with them. */
export interface Opened {
  readonly names: Names;
  readonly keys: ReadonlyMap<SeatId, PublicKey>;
  /** Those who say that they are new. */
  readonly newcomers: ReadonlySet<SeatId>;
}

/**
 * Opens the chosen names. One that cannot be read, or that no honest browser would have sent, is
 * left out: whoever shows a seat without a name has neutral words for it.
 */
export async function openNames(keys: GroupKeys, sealed: NamesBySeat): Promise<Opened> {
  const cards = await Promise.all(
    Object.entries(sealed).map(async ([seat, name]) => [seat, await openName(keys, name)] as const),
  );
  const opened = cards.filter((entry): entry is readonly [SeatId, NameCard] => entry[1] !== null);
  return {
    names: new Map(opened.map(([seat, { name }]) => [seat, name])),
    newcomers: new Set(opened.flatMap(([seat, { isNew }]) => (isNew === 1 ? [seat] : []))),
    keys: new Map(opened.flatMap(([seat, { key }]) => (key === undefined ? [] : [[seat, key]]))),
  };
}
