/*
 * A frame as it travels, the way all LiveKit clients have it, so that a member without a browser can be heard:
 *
 *   head ‖ AES-128-GCM(key, body, additional data: head) ‖ initialisation vector (12) ‖ 12 ‖ number of the key mod 16
 *
 * The head stays readable: the first byte of a sound (how long it lasts), the first bytes of a picture (whether
 * it stands by itself), by which the media server and the receiving browser sort them.
 */

/** What opens, or seals, at a place of the ring. */
export interface PlacedKey {
  readonly place: number;
  readonly key: CryptoKey;
}

const IV_BYTES = 12;
const TAIL_BYTES = IV_BYTES + 2;
const TAG_BYTES = 16;

/** Seals one frame; another `iv` for every frame of a key. */
export async function sealFrame(
  data: ArrayBuffer,
  headBytes: number,
  { place, key }: PlacedKey,
  iv: Uint8Array<ArrayBuffer>,
): Promise<ArrayBuffer> {
  const head = new Uint8Array(data, 0, Math.min(headBytes, data.byteLength));
  const body = new Uint8Array(data, head.length);
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: head }, key, body),
  );
  const frame = new Uint8Array(head.length + sealed.length + TAIL_BYTES);
  frame.set(head);
  frame.set(sealed, head.length);
  frame.set(iv, head.length + sealed.length);
  frame.set([IV_BYTES, place], frame.length - 2);
  return frame.buffer;
}

/** At which place of the ring the key of this frame stands; null when it is no such frame. */
export function placeOf(data: ArrayBuffer): number | null {
  const [ivBytes, place] = new Uint8Array(data).subarray(-2);
  if (ivBytes !== IV_BYTES || data.byteLength < TAIL_BYTES + TAG_BYTES) return null;
  return place ?? null;
}

/** Null when it does not open: nothing of such a frame may be played (K4). */
export async function openFrame(
  data: ArrayBuffer,
  headBytes: number,
  key: CryptoKey,
): Promise<ArrayBuffer | null> {
  const bodyBytes = data.byteLength - headBytes - TAIL_BYTES;
  if (bodyBytes < TAG_BYTES) return null;
  const head = new Uint8Array(data, 0, headBytes);
  const iv = new Uint8Array(data, headBytes + bodyBytes, IV_BYTES);
  try {
    const body = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: head },
      key,
      new Uint8Array(data, headBytes, bodyBytes),
    );
    const frame = new Uint8Array(headBytes + body.byteLength);
    frame.set(head);
    frame.set(new Uint8Array(body), headBytes);
    return frame.buffer;
  } catch {
    return null;
  }
}
