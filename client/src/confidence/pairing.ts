import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { GroupId } from '@ronda/shared/ids';
import { alsoMeStatement, Vouched } from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import { fromBase64url, random256, toBase64url } from './base64url.ts';
import { PublicKey } from './device-key.ts';
import { type Identity, signAs } from './identity.ts';
import { openUnder, sealUnder } from './sealing.ts';

/*
 * A second device of one person. The first one shows a code, as a link or as a picture, and both derive from it
 *
 *   point = HKDF-SHA-256(code, info = "ronda/1/pair-point")   where a server hands on what one sends to the other
 *   key   = HKDF-SHA-256(code, info = "ronda/1/pair")         under which they seal it (AES-256-GCM)
 *
 * The second makes its own pair of keys and sends the public half; the first signs that this key, too, is them. No key
 * that opens or signs anything leaves its device. Who has seen the code over somebody's shoulder could be first to ask:
 * so both devices show a number made of the code and the key that asks, and the person says whether it is the same.
 */

const POINT = 'ronda/1/pair-point';
const KEY = 'ronda/1/pair';
const NUMBER = 'ronda/1/pair-number';

/** What two devices say to each other there. */
const Said = v.variant('kind', [
  v.strictObject({ kind: v.literal('ask'), key: PublicKey }),
  v.strictObject({
    kind: v.literal('add'),
    as: Vouched,
    name: v.string(),
  }),
  v.strictObject({ kind: v.literal('refuse') }),
  v.strictObject({ kind: v.literal('added') }),
]);
export type Said = v.InferOutput<typeof Said>;

export interface PairKeys {
  /** 256 bits, base64url. */
  readonly point: string;
  readonly key: CryptoKey;
  readonly code: string;
}

export const makeCode = random256;

/** Null when the code is not 256 bits in base64url. */
export async function pairKeys(code: string): Promise<PairKeys | null> {
  const bytes = fromBase64url(code);
  if (bytes === null || bytes.length !== 32) return null;
  const master = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const point = await crypto.subtle.deriveBits(from(POINT), master, 256);
  const key = await crypto.subtle.deriveKey(
    from(KEY),
    master,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return { point: toBase64url(new Uint8Array(point)), key, code };
}

// The code is uniformly random and used once: there is nothing a salt would add.
const from = (purpose: string) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: new Uint8Array(),
  info: new TextEncoder().encode(purpose),
});

export const sealSaid = ({ key }: PairKeys, said: Said): Promise<Sealed> =>
  sealUnder(key, JSON.stringify(said));

/** Null when it comes from nobody who has the code, or says no such thing. */
export async function openSaid({ key }: PairKeys, sealed: Sealed): Promise<Said | null> {
  const text = await openUnder(key, sealed);
  if (text === null) return null;
  try {
    return v.parse(Said, JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Four digits, which both devices show. Whoever has the code may ask first, with a key of their own, but cannot know
 * then what the other device is going to show.
 */
export async function numberOf({ code }: PairKeys, asking: PublicKey): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([NUMBER, code, asking]));
  const hash = new DataView(await crypto.subtle.digest('SHA-256', bytes));
  return String(hash.getUint32(0) % 10_000).padStart(4, '0');
}

/** That this key, too, is who signs it. */
export async function vouchFor(
  identity: Identity,
  group: GroupId,
  key: PublicKey,
): Promise<Vouched> {
  return {
    key: identity.publicKey,
    signature: await signAs(identity, alsoMeStatement(group, key)),
  };
}
