import type { Circle } from '@ronda/shared/circle/circle';
import type { GroupId } from '@ronda/shared/ids';
import type { Carried } from '@ronda/shared/room/state';
import { CarriedKept } from '@ronda/shared/wire/snapshot';
import * as v from 'valibot';
import { circleIn } from '../circles.ts';
import type { Group } from '../log.ts';

/**
 * Of which form a group is. What a server of another version has written is read by the form that it names; servers are
 * renewed one by one, so one form must be read everywhere before anything is written in it.
 */
export const GROUP_VERSION = '1';

type Row = Readonly<Record<string, string>>;

/** A group as the fields of a hash. */
export function groupFields({ doorHash, card, carried }: Group): Record<string, string> {
  return { version: GROUP_VERSION, doorHash, card, carried: JSON.stringify(carried) };
}

/** Null when there is no such group. */
export function groupFrom(id: GroupId, row: Row): Group | null {
  const { doorHash, card } = row;
  if (doorHash === undefined || card === undefined) return null;
  return { id, doorHash, card, carried: carriedIn(row) };
}

/** What a group keeps, or what a meeting began with. It outlives the Ronda that wrote it, so it is not taken on trust. */
export function carriedIn({ version = GROUP_VERSION, carried = '' }: Row): Carried {
  // The first ones did not say so yet.
  if (version !== GROUP_VERSION)
    throw new Error(`A group is of version ${version}; this Ronda reads version ${GROUP_VERSION}.`);
  return v.parse(CarriedKept, JSON.parse(carried));
}

/** D2: of the same hash; a group that has not met yet has none of it. */
export function circleFrom({
  circle,
  revision,
}: {
  readonly circle?: string | null | undefined;
  readonly revision?: string | null | undefined;
}): { readonly circle: Circle; readonly revision: number } {
  return { circle: circleIn(circle), revision: Number(revision ?? 0) };
}
