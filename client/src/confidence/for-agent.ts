import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { Phones } from '@ronda/shared/lasting/phones';
import type { PinMade } from '@ronda/shared/wire/protocol';
import { agreedKey, CURVE } from './agreed-key.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { PublicKey } from './device-key.ts';
import type { GroupKeys } from './keys.ts';
import { openUnder, seal, sealUnder } from './sealing.ts';

/*
 * The invitation's secret for the phone agent, which hears for those who have only a telephone (D8):
 *
 *   key    = agreed between a key made for this alone and the agent's, for ["ronda/1/for-the-agent", mark of the PIN]
 *   sealed = public key (65 bytes) ‖ initialisation vector (12 random bytes) ‖ AES-256-GCM(key, secret)
 *
 * So the server can keep it and not read it, and it opens for no other PIN than the one it was made for.
 */

const PURPOSE = 'ronda/1/for-the-agent';
const POINT_BYTES = 65;

/** Null when the agent's key is no point of the curve. */
export async function sealForAgent(
  agent: PublicKey,
  mark: string,
  secret: string,
): Promise<Sealed | null> {
  const own = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const key = await agreedKey(own.privateKey, fromBase64url(agent), [PURPOSE, mark]);
  const sealed = key && fromBase64url(await sealUnder(key, secret));
  if (!sealed) return null;
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
  return toBase64url(new Uint8Array([...point, ...sealed]));
}

/** What the server is given to keep for a group that admits telephones (D8). Null as above. */
export async function sealPhones(
  agent: PublicKey,
  { keys, secret }: { readonly keys: GroupKeys; readonly secret: string },
  { pin, mark }: PinMade,
): Promise<Phones | null> {
  const sealed = await sealForAgent(agent, mark, secret);
  return sealed === null ? null : { mark, pin: await seal(keys, pin), secret: sealed };
}

/** Null when it is not for this agent, of another PIN, or altered. */
export async function openAsAgent(
  own: CryptoKey,
  mark: string,
  sealed: Sealed,
): Promise<string | null> {
  const bytes = fromBase64url(sealed);
  if (bytes === null) return null;
  const key = await agreedKey(own, bytes.slice(0, POINT_BYTES), [PURPOSE, mark]);
  return key && openUnder(key, toBase64url(bytes.slice(POINT_BYTES)));
}
