import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { GroupId, SeatId } from '@ronda/shared/ids';
import type { Renewal } from '@ronda/shared/lasting/invitation';
import type { Letterboxes, Letters } from '@ronda/shared/wire/protocol';
import { agreedKey } from './agreed-key.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { makeDeviceKey } from './device-key.ts';
import type { OwnLetterbox } from './identity.ts';
import { type KeyRing, secretsBefore } from './key-ring.ts';
import { deriveKeys, doorHash } from './keys.ts';
import { openLetterbox } from './letterbox.ts';
import { openUnder, seal, sealUnder } from './sealing.ts';
import { makeSecret } from './secret.ts';

/*
 * A new secret for a group (D8), made by whoever proposes it, and sent sealed to each letterbox:
 *
 *   key    = agreed between a key made for this renewal alone and that of the letterbox,
 *            for ["ronda/1/letter", group, hash of the new door proof, seat]
 *   letter = initialisation vector (12 random bytes) ‖ AES-256-GCM(key, new secret)
 *   before = the secrets there were until then, sealed under the new one's key of texts
 *
 * A secret counts for whoever finds it when its door proof has the hash that the group has agreed on, and not else.
 */

const purpose = (group: GroupId, hash: string, seat: SeatId) => [
  'ronda/1/letter',
  group,
  hash,
  seat,
];

/** As many of before as what is sealed has room for. */
const MOST_BEFORE = 16;
/** As a letter is: initialisation vector, secret as text, tag. */
const LETTER_BYTES = 12 + 43 + 16;

export async function makeRenewal(
  ring: KeyRing,
  {
    group,
    instead,
    letterboxes,
  }: Letterboxes & { readonly group: GroupId; readonly instead: string | null },
): Promise<{ readonly secret: string; readonly renewal: Renewal }> {
  const secret = makeSecret();
  const keys = await deriveKeys(secret);
  if (keys === null) throw new Error('It is a secret.');
  const hash = await doorHash(keys.proof);
  const own = await makeDeviceKey();
  const letters = await Promise.all(
    letterboxes.map(async ({ seat, sealed }) => {
      const theirs = await openLetterbox(ring, { group, seat, sealed });
      const point = theirs === null ? null : fromBase64url(theirs);
      const key = await agreedKey(own.privateKey, point, purpose(group, hash, seat));
      // Whatever stands there and is no letterbox of theirs gets what nobody opens.
      return { to: seat, sealed: key === null ? nothing() : await sealUnder(key, secret) };
    }),
  );
  const before = await seal(keys, JSON.stringify(ring.secrets.slice(0, MOST_BEFORE)));
  return { secret, renewal: { doorHash: hash, instead, before, from: own.publicKey, letters } };
}

function nothing(): Sealed {
  return toBase64url(crypto.getRandomValues(new Uint8Array(LETTER_BYTES)));
}

/** Whether it is the secret by which the group is entered now. */
export async function isSecretOf(secret: string, hash: string): Promise<boolean> {
  const keys = await deriveKeys(secret);
  return keys !== null && (await doorHash(keys.proof)) === hash;
}

/** The secrets that stood before this one, as far as these links tell. */
async function linkedBefore(secret: string, links: Letters['links']): Promise<readonly string[]> {
  const keys = await deriveKeys(secret);
  if (keys === null) return [];
  const all = await Promise.all(links.map(({ before }) => secretsBefore(keys, before)));
  return all.flat();
}

/** Where somebody looks for the secret in force. */
export interface Searching {
  readonly group: GroupId;
  readonly seat: SeatId;
  readonly letterbox: OwnLetterbox | null;
  /** All that they have, or have had. */
  readonly secrets: readonly string[];
}

/** The secrets from the one in force on, newest first; null when it cannot be found. */
export async function findSecrets(
  { group, seat, letterbox, secrets }: Searching,
  { doorHash: hash, from, letters, links }: Letters,
): Promise<readonly string[] | null> {
  const known = new Set(secrets);
  for (const secret of secrets)
    for (const earlier of await linkedBefore(secret, links)) known.add(earlier);
  const point = from === null ? null : fromBase64url(from);
  const key =
    letterbox && (await agreedKey(letterbox.privateKey, point, purpose(group, hash, seat)));
  for (const letter of letters) {
    const secret = key && (await openUnder(key, letter));
    if (secret !== null) known.add(secret);
  }
  for (const secret of known) {
    if (!(await isSecretOf(secret, hash))) continue;
    return withBefore(secret, [...known], links);
  }
  return null;
}

/** It, and all that are known to have been before it. */
export async function withBefore(
  secret: string,
  known: readonly string[],
  links: Letters['links'],
): Promise<readonly string[]> {
  const before = await linkedBefore(secret, links);
  return [...new Set([secret, ...before, ...known])];
}
