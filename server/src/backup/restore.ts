import { isDeepStrictEqual } from 'node:util';
import type { GroupStore, GroupWithPins } from '../log/log.ts';
import { readLines } from './line.ts';

export type Restored =
  /** `there`: how many were there already, just as they are in the backup. */
  | { readonly kind: 'restored'; readonly groups: number; readonly there: number }
  /** How many are there and have gone on since, and how many PINs are another group's. Nothing was written. */
  | { readonly kind: 'refused'; readonly differing: number; readonly taken: number }
  /** Somebody made one of them, or took one of their PINs, while they were being written. */
  | { readonly kind: 'overtaken'; readonly groups: number };

/**
 * Brings groups back, never over one that is there. What is wrong anywhere in the backup is found before
 * anything is written.
 *
 * @param read the backup's lines from the first; asked for twice
 */
export async function restore(
  store: GroupStore,
  read: () => AsyncIterable<string>,
): Promise<Restored> {
  const found = { missing: 0, there: 0, differs: 0, taken: 0 };
  for await (const kept of readLines(read())) found[await lookFor(store, kept)] += 1;
  if (found.differs > 0 || found.taken > 0)
    return { kind: 'refused', differing: found.differs, taken: found.taken };

  let groups = 0;
  for await (const { group, pins, circle } of readLines(read())) {
    const created = await store.createGroup(group, pins, circle);
    if (created === 'created') groups += 1;
    else if ((await lookFor(store, { group })) !== 'there') return { kind: 'overtaken', groups };
  }
  return { kind: 'restored', groups, there: found.there };
}

/** What there is of it. */
async function lookFor(
  store: GroupStore,
  { group }: Pick<GroupWithPins, 'group'>,
): Promise<'missing' | 'there' | 'differs' | 'taken'> {
  const there = await store.group(group.id);
  if (there !== null) return isDeepStrictEqual(there, group) ? 'there' : 'differs';
  const { phones } = group.carried;
  const owner = phones === null ? null : await store.groupByPin(phones.mark);
  return owner === null ? 'missing' : 'taken';
}
