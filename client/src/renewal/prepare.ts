import type { Action } from '@ronda/shared/decisions/action';
import { renewedHash } from '@ronda/shared/lasting/renewed';
import type { Lasting } from '@ronda/shared/room/state';
import type { Letterboxes } from '@ronda/shared/wire/protocol';
import { invitationIn } from '../carry/link.ts';
import { keyRingOf } from '../confidence/key-ring.ts';
import { makeRenewal } from '../confidence/renewal.ts';
import { keepProposed, secretsOf } from '../confidence/secret.ts';

/** A new secret for the group of this link, sent to all these (D8). This tab keeps it, should it pass. */
export async function prepareRenewal(
  invitation: string,
  lasting: Lasting,
  { letterboxes }: Letterboxes,
): Promise<Action | null> {
  const link = invitationIn(invitation);
  const ring = link && (await keyRingOf(secretsOf(link.group)));
  if (link === null || ring === null) return null;
  const { group } = link;
  const instead = renewedHash(lasting);
  const { secret, renewal } = await makeRenewal(ring, { group, instead, letterboxes });
  keepProposed(group, secret);
  return { kind: 'renewInvitation', renewal };
}
