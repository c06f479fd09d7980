import type { GroupId } from '@ronda/shared/ids';
import type { Carried } from '@ronda/shared/room/state';
import { CarriedKept } from '@ronda/shared/wire/snapshot';
import * as v from 'valibot';
import type { Group } from '../log.ts';

/** A group as the fields of a hash. */
export function groupFields({ doorHash, card, carried }: Group): Record<string, string> {
  return { doorHash, card, carried: JSON.stringify(carried) };
}

/** Null when there is no such group. */
export function groupFrom(id: GroupId, row: Readonly<Record<string, string>>): Group | null {
  const { doorHash, card, carried } = row;
  if (doorHash === undefined || card === undefined || carried === undefined) return null;
  return { id, doorHash, card, carried: carriedKept(carried) };
}

/** It outlives the Ronda that wrote it, so it is not taken on trust. */
export function carriedKept(text: string): Carried {
  return v.parse(CarriedKept, JSON.parse(text));
}
