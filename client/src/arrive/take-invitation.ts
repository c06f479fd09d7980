import type { Refusal } from '@ronda/shared/room/refusal';
import type { Invitation } from '../confidence/invitation.ts';
import { deriveKeys } from '../confidence/keys.ts';
import { adoptSecret, hasOtherSecret } from '../confidence/secret.ts';
import { lookIn } from './door.ts';

/** What came of an invitation that somebody in the room offered (D10). */
export type Taken =
  | { readonly kind: 'taken' }
  /** This browser has another secret of that group, and keeps it. */
  | { readonly kind: 'otherSecret' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unreachable' };

/**
 * Before anybody leaves for it: whether it leads anywhere. Only then is it kept. Whoever offers one
 * may have written anything into it.
 */
export async function takeInvitation(
  { group, secret }: Invitation,
  look: typeof lookIn = lookIn,
): Promise<Taken> {
  if (hasOtherSecret(group, secret)) return { kind: 'otherSecret' };
  const keys = await deriveKeys(secret);
  if (keys === null) return { kind: 'refused', refusal: { code: 'wrongInvitation' } };
  const door = await look(group, keys);
  if (door.kind !== 'seen') return door;
  return { kind: adoptSecret(group, secret) ? 'taken' : 'otherSecret' };
}
