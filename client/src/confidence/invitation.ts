import { GroupId } from '@ronda/shared/ids';
import * as v from 'valibot';

/**
 * What leads to a group: its address and its secret. Not a link, so that an invitation which comes
 * from somebody else can lead nowhere but to this same Ronda.
 */
export const Invitation = v.strictObject({
  group: GroupId,
  /** 256 bits, base64url. */
  secret: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
});
export type Invitation = v.InferOutput<typeof Invitation>;

/** Null when the text says no such thing. */
export function readInvitation(text: string): Invitation | null {
  try {
    return v.parse(Invitation, JSON.parse(text));
  } catch {
    return null;
  }
}
