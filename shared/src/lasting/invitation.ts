import * as v from 'valibot';
import { Point } from '../confidence/point.ts';
import { Sealed } from '../confidence/sealed.ts';
import { SeatId } from '../ids.ts';
import { RULES } from '../policy.ts';

/** SHA-256 of the door proof that an invitation's secret derives, base64url. */
export const DoorHash = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
export type DoorHash = v.InferOutput<typeof DoorHash>;

/** A secret, sealed for one device of a seat. */
const Letter = v.strictObject({ to: SeatId, sealed: Sealed });

const letters = {
  doorHash: DoorHash,
  /** Made for this alone; with each letterbox it agrees on the key of its letter. */
  from: Point,
  letters: v.pipe(v.array(Letter), v.maxLength(RULES.circle.letterboxes)),
};

/** The secrets there were before, sealed under the keys of this one: what they sealed opens on, and who has one that was undone finds the way back. */
const Link = v.strictObject({ doorHash: DoorHash, before: Sealed });

/** D8: what is proposed. The new secret itself nobody is shown who has no letterbox. */
export const Renewal = v.strictObject({
  ...letters,
  ...Link.entries,
  /** Which one it takes the place of; null for the first that the group had. */
  instead: v.nullable(DoorHash),
});
export type Renewal = v.InferOutput<typeof Renewal>;

/** The one in force, where that is not the first. */
export const InForce = v.strictObject(letters);
export type InForce = v.InferOutput<typeof InForce>;

/** What a group that has renewed its invitation keeps of it. */
export const Invitation = v.strictObject({
  /** Null where a renewal was undone, and the first one is in force again. */
  inForce: v.nullable(InForce),
  /** Of the last renewals, also of those that were undone; newest last. */
  links: v.pipe(v.array(Link), v.maxLength(RULES.circle.links)),
});
export type Invitation = v.InferOutput<typeof Invitation>;

/** The event of it: another one is in force. */
export const invitationChanged = {
  inForce: v.nullable(InForce),
  /** Null where an earlier one is in force again. */
  link: v.nullable(Link),
};
