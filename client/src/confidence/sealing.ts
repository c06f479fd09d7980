import type { Sealed } from '@ronda/shared/confidence/sealed';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { GroupKeys } from './keys.ts';

const IV_BYTES = 12;

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Makes a text readable only to those with the invitation. The same text looks different each time. */
export async function seal(keys: GroupKeys, text: string): Promise<Sealed> {
  return sealUnder(keys.text, text);
}

/**
 * Like `seal`, and the same text gives the same result, so that a server which cannot read a
 * proposal's words can still see that it is made again (D7). The initialisation vector is taken
 * from a keyed hash of the text: it comes back only with the identical text, so that AES-GCM never
 * meets two different texts under one vector. What it shows is that two texts are the same: use it
 * for proposals only, never for names.
 */
export async function sealComparable(keys: GroupKeys, text: string): Promise<Sealed> {
  const hash = await crypto.subtle.sign('HMAC', keys.comparing, bytesOf(text));
  return sealWith(keys.text, new Uint8Array(hash, 0, IV_BYTES), text);
}

/** Null when it was sealed with a secret that was never the group's, altered, or is no sealed text at all. */
export async function open(keys: GroupKeys, sealed: Sealed, about = ''): Promise<string | null> {
  for (const { text } of [keys, ...(keys.older ?? [])]) {
    const opened = await openUnder(text, sealed, about);
    if (opened !== null) return opened;
  }
  return null;
}

/** `seal` under an AES-GCM key of any origin. It opens only where `about` is said to be the same. */
export async function sealUnder(key: CryptoKey, text: string, about = ''): Promise<Sealed> {
  return sealWith(key, crypto.getRandomValues(new Uint8Array(IV_BYTES)), text, about);
}

/** `open` under an AES-GCM key of any origin. */
export async function openUnder(
  key: CryptoKey,
  sealed: Sealed,
  about = '',
): Promise<string | null> {
  const bytes = fromBase64url(sealed);
  if (bytes === null || bytes.length <= IV_BYTES) return null;
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes.subarray(0, IV_BYTES), additionalData: bytesOf(about) },
      key,
      bytes.subarray(IV_BYTES),
    );
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    return null;
  }
}

async function sealWith(
  key: CryptoKey,
  iv: Uint8Array<ArrayBuffer>,
  text: string,
  about = '',
): Promise<Sealed> {
  const additionalData = bytesOf(about);
  const plain = bytesOf(text);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain);
  const whole = new Uint8Array(IV_BYTES + sealed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(sealed), IV_BYTES);
  return toBase64url(whole);
}
