import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { GroupId, SeatId } from '@ronda/shared/ids';
import { alsoMeStatement, Vouched } from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import { fromBase64url, toBase64url } from './base64url.ts';
import { makeDeviceKey, PublicKey } from './device-key.ts';
import { type Identity, type OwnLetterbox, SIGNING, signAs } from './identity.ts';
import type { GroupKeys } from './keys.ts';
import { open, sealComparable } from './sealing.ts';

/*
 * Where a new invitation finds somebody who is not there when the group renews it (D8). A letterbox is the public half of a
 * pair that their browser keeps, signed by who they are, sealed for the group:
 *
 *   letterbox = {key, by, signature over ["ronda/1/letterbox", group, key]; of a further device also the word of the first}
 *
 * The seat is the thumbprint of what signs it. So neither a server, nor somebody with the invitation, nor both together can
 * put up a letterbox in somebody else's name.
 */

const Letterbox = v.strictObject({
  key: PublicKey,
  by: PublicKey,
  signature: Vouched.entries.signature,
  as: v.exactOptional(Vouched),
});

const statement = (group: GroupId, key: PublicKey) =>
  JSON.stringify(['ronda/1/letterbox', group, key]);

export async function makeLetterbox(group: GroupId, identity: Identity): Promise<OwnLetterbox> {
  const pair = await makeDeviceKey();
  return { ...pair, signature: await signAs(identity, statement(group, pair.publicKey)) };
}

/** As it is left with the group; the same one looks the same each time. */
export async function sealLetterbox(
  keys: GroupKeys,
  { publicKey: by, as }: Identity,
  { publicKey: key, signature }: OwnLetterbox,
): Promise<{ readonly device: string; readonly sealed: Sealed }> {
  const letterbox = { key, by, signature, ...(as === undefined ? {} : { as }) };
  const sealed = await sealComparable(keys, JSON.stringify(letterbox));
  return { device: await hashOf(key), sealed };
}

/** To which a letter for this seat is sealed; null when it is nobody's, or somebody else's. */
export async function openLetterbox(
  keys: GroupKeys,
  {
    group,
    seat,
    sealed,
  }: { readonly group: GroupId; readonly seat: SeatId; readonly sealed: Sealed },
): Promise<PublicKey | null> {
  const text = await open(keys, sealed);
  if (text === null) return null;
  try {
    const { key, by, signature, as } = v.parse(Letterbox, JSON.parse(text));
    const first = as?.key ?? by;
    const theirs =
      (await seatOfKey(group, first)) === seat &&
      (await isSigned(statement(group, key), by, signature)) &&
      (as === undefined || (await isSigned(alsoMeStatement(group, by), as.key, as.signature)));
    return theirs ? key : null;
  } catch {
    return null;
  }
}

/** To which seat who they are leads; as a server makes it. */
export function seatOfIdentity(group: GroupId, { publicKey, as }: Identity): Promise<SeatId> {
  return seatOfKey(group, as?.key ?? publicKey);
}

const seatOfKey = (group: GroupId, key: PublicKey): Promise<SeatId> =>
  hashOf(`ronda/2/seat\n${group}\n${key}`);

async function isSigned(said: string, by: PublicKey, signature: string): Promise<boolean> {
  const [point, signed] = [fromBase64url(by), fromBase64url(signature)];
  if (point === null || signed === null) return false;
  const key = await crypto.subtle.importKey('raw', point, SIGNING, false, ['verify']);
  const how = { name: SIGNING.name, hash: 'SHA-256' };
  return crypto.subtle.verify(how, key, signed, new TextEncoder().encode(said));
}

async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return toBase64url(new Uint8Array(hash));
}
