export const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

/**
 * The key that two can make, each with the own private half and the other's public one, and nobody
 * else can; another for every purpose:
 *
 *   shared = ECDH(own private key, the other's public key)            P-256
 *   key    = HKDF-SHA-256(shared, info = purpose as JSON)
 *
 * One of the halves must have been made for this alone. Null when the other's is no point of the curve.
 */
export async function agreedKey(
  own: CryptoKey,
  point: Uint8Array<ArrayBuffer> | null,
  purpose: readonly string[],
): Promise<CryptoKey | null> {
  if (point === null) return null;
  try {
    const theirs = await crypto.subtle.importKey('raw', point, CURVE, false, []);
    const shared = await crypto.subtle.deriveBits({ name: CURVE.name, public: theirs }, own, 256);
    const master = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
    return await crypto.subtle.deriveKey(
      {
        name: 'HKDF',
        hash: 'SHA-256',
        // What ECDH gives belongs to these two and this use alone: a salt would add nothing.
        salt: new Uint8Array(),
        info: new TextEncoder().encode(JSON.stringify(purpose)),
      },
      master,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    );
  } catch {
    // No point of the curve.
    return null;
  }
}
