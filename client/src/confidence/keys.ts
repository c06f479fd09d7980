import { fromBase64url, toBase64url } from './base64url.ts';

/**
 * What a browser derives from the invitation's secret. The secret itself goes nowhere: the server
 * is shown the proof and keeps its hash, and neither leads back to the keys.
 */
export interface GroupKeys {
  /** Shown at the door: 256 bits, base64url. */
  readonly proof: string;
  /** Seals and opens the group's texts. */
  readonly text: CryptoKey;
  /** Makes the same words look the same (see `sealComparable`). */
  readonly comparing: CryptoKey;
  /** Of the secrets before this one (D8), newest first: they open what was sealed under them. */
  readonly older?: readonly GroupKeys[];
}

/** One purpose each, so that what is shown at the door says nothing about the key of the texts. */
const PURPOSE = {
  proof: 'ronda/1/door-proof',
  text: 'ronda/1/text',
  comparing: 'ronda/1/comparing',
} as const;

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Null when the secret is not 256 bits in base64url, as after a link that was cut short. */
export async function deriveKeys(secret: string): Promise<GroupKeys | null> {
  const bytes = fromBase64url(secret);
  if (bytes === null || bytes.length !== 32) return null;
  const master = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  // The secret is uniformly random and used for one group only: there is nothing a salt would add.
  const from = (purpose: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: bytesOf(purpose),
  });
  const [proof, text, comparing] = await Promise.all([
    crypto.subtle.deriveBits(from(PURPOSE.proof), master, 256),
    crypto.subtle.deriveKey(from(PURPOSE.text), master, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    crypto.subtle.deriveKey(
      from(PURPOSE.comparing),
      master,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    ),
  ]);
  return { proof: toBase64url(new Uint8Array(proof)), text, comparing };
}

/** What the server keeps of a door proof: SHA-256 of its 32 bytes, base64url. */
export async function doorHash(proof: string): Promise<string> {
  const bytes = fromBase64url(proof);
  if (bytes === null) throw new TypeError('A door proof is base64url.');
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
