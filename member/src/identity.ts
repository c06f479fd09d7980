import { createECDH, createHmac } from 'node:crypto';
import { toBase64url } from '../../client/src/confidence/base64url.ts';
import { type Identity, SIGNING } from '../../client/src/confidence/identity.ts';

/**
 * Who signs for somebody without a browser. It is made from a secret that only they have, so that they
 * need to keep nothing else, and whoever goes on in their place is the same person.
 */
export async function identityOf(person: string): Promise<Identity> {
  const { d, x, y, publicKey } = pairOf(person);
  const jwk = { kty: 'EC', crv: SIGNING.namedCurve, d, x, y };
  const privateKey = await crypto.subtle.importKey('jwk', jwk, SIGNING, false, ['sign']);
  return { publicKey, privateKey };
}

/** What they are known by: its thumbprint is their seat. */
export function publicKeyOf(person: string): string {
  return pairOf(person).publicKey;
}

/** Of 256 random bits there is one in four billion that is no private key of the curve. */
function pairOf(person: string) {
  const scalar = createHmac('sha256', 'ronda/1/identity').update(person).digest();
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(scalar);
  const point = pair.getPublicKey();
  const [d, x, y, publicKey] = [scalar, point.subarray(1, 33), point.subarray(33), point].map(
    toBase64url,
  ) as [string, string, string, string];
  return { d, x, y, publicKey };
}
