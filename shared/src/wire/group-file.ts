import * as v from 'valibot';
import type { Circle } from '../circle/circle.ts';
import { TakenAlong, takenAlong } from '../circle/taken-along.ts';
import { Sealed } from '../confidence/sealed.ts';
import { GroupId } from '../ids.ts';
import { RULES } from '../policy.ts';
import type { Carried } from '../room/state.ts';
import { CarriedKept } from './snapshot.ts';

/** A form that this Ronda does not know is refused; an older one is made into this one (`readGroupFile`). */
const VERSION = 3;

/**
 * The largest request that brings a group, in bytes: one with as many agreements as it may have, each as
 * long as it may be, and as many changes of agreements that may still be objected to, has 340 kB; its letters and what led to its
 * invitation (D8) have 34 kB more.
 */
export const LARGEST_GROUP_FILE = 440 * 1024;

const { policy, agreements, agreementsMade, helpLine, rotation, schedule, invitation } =
  CarriedKept.entries;

/**
 * All that a group keeps, as one file that its members may take to another Ronda (JSON). Every text in it is sealed,
 * and the invitation is known by a hash alone: who has only the file reads nothing, and opens nothing. What admits
 * telephones stays behind, since it is good for one Ronda and its phone agent alone.
 */
export const GroupFile = v.strictObject({
  ronda: v.literal('group'),
  version: v.picklist([1, 2, VERSION]),
  group: v.strictObject({
    /** The same there, so that the invitation stays good with another host before it. */
    id: GroupId,
    /** SHA-256 of the door proof, base64url. */
    doorHash: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
    /** `GroupCard`, sealed. */
    card: Sealed,
    // It may have been changed on the way, so it is held to more than what a Ronda itself has written.
    carried: v.pipe(
      v.strictObject({
        policy,
        agreements: v.pipe(agreements, v.maxLength(RULES.agreements)),
        /** Since version 2. */
        schedule,
        agreementsMade: v.pipe(
          agreementsMade,
          v.maxValue(Number.MAX_SAFE_INTEGER - RULES.agreements),
        ),
        /** Since version 2. */
        helpLine,
        /** Since version 3. */
        invitation,
        rotation: v.strictObject({
          ...rotation.entries,
          place: v.pipe(
            v.number(),
            v.integer(),
            v.minValue(-1),
            v.maxValue(RULES.remembered + RULES.seats),
          ),
        }),
      }),
      v.check(
        ({ agreements: kept, agreementsMade: made }) =>
          kept.every(({ id }, index) => id <= made && id > (kept[index - 1]?.id ?? 0)),
        'agreements out of their order',
      ),
    ),
    /** Since version 3. */
    circle: v.exactOptional(TakenAlong),
  }),
});
export type GroupFile = v.InferOutput<typeof GroupFile>;

/** What a group takes along. */
export function groupFile(group: {
  readonly id: GroupId;
  readonly doorHash: string;
  readonly card: Sealed;
  readonly carried: Carried;
  readonly circle: Circle;
}): GroupFile {
  const { phones: _stay, ...carried } = group.carried;
  const { id, doorHash, card } = group;
  const circle = takenAlong(group.circle);
  // An older Ronda reads what has nothing new in it.
  const older = oldestOf(carried);
  return v.parse(GroupFile, {
    ronda: 'group',
    version: circle === null ? older : VERSION,
    group: { id, doorHash, card, carried, ...(circle === null ? {} : { circle }) },
  });
}

function oldestOf(carried: Omit<Carried, 'phones'>): number {
  if (carried.invitation !== undefined) return VERSION;
  return carried.schedule === undefined && carried.helpLine === undefined ? 1 : 2;
}

export type GroupFileRead =
  | { readonly ok: true; readonly file: GroupFile }
  /** Of a Ronda that is newer than this one; or no file of a group, or one that was damaged. */
  | { readonly ok: false; readonly code: 'newerFile' | 'noGroupFile' };

export function readGroupFile(content: unknown): GroupFileRead {
  const read = v.safeParse(GroupFile, content);
  if (read.success) return { ok: true, file: read.output };
  const isNewer = v.is(Newer, content);
  return { ok: false, code: isNewer ? 'newerFile' : 'noGroupFile' };
}

const Newer = v.object({
  ronda: v.literal('group'),
  version: v.pipe(v.number(), v.integer(), v.minValue(VERSION + 1)),
});
