import { fromBase64url } from '../../confidence/base64url.ts';
import type { MediaKey } from '../../confidence/media-key.ts';
import type { PlacedKey } from './frames.ts';

/** How many places a frame can name (see `frames.ts`). */
const RING = 16;

/*
 * What seals frames, as all LiveKit clients derive it from the secret that they are given:
 *
 *   key = HKDF-SHA-256(secret, salt "LKFrameEncryptionKey", info 128 zero bytes)      AES-128-GCM
 */
export async function placedKey({ number, secret }: MediaKey): Promise<PlacedKey> {
  const bytes = fromBase64url(secret) ?? new Uint8Array();
  const master = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: new TextEncoder().encode('LKFrameEncryptionKey'),
      info: new Uint8Array(128),
    },
    master,
    { name: 'AES-GCM', length: 128 },
    false,
    ['encrypt', 'decrypt'],
  );
  return { place: number % RING, key };
}
