import type { Sealed } from '@ronda/shared/confidence/sealed';
import * as v from 'valibot';
import { random256 } from './base64url.ts';
import type { DeviceKey, PublicKey, Way } from './device-key.ts';
import { openFromOne, sealForOne } from './device-key.ts';

/**
 * Under which one sender's sound and pictures are sealed, from one change of those who may hear it to the
 * next (K1, K3). Of two keys of a sender the later one has the higher number.
 */
const MediaKey = v.strictObject({
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** 256 random bits, base64url. */
  secret: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
});
export type MediaKey = v.InferOutput<typeof MediaKey>;

export function makeMediaKey(number: number): MediaKey {
  return { number, secret: random256() };
}

/** Null when the other's device key is no point of the curve. */
export function sealMediaKey(
  own: DeviceKey,
  other: PublicKey,
  way: Way,
  key: MediaKey,
): Promise<Sealed | null> {
  return sealForOne(own, other, way, JSON.stringify(key), 'media-key');
}

/** Null when it is not for this device, not from there, of another way, or altered. */
export async function openMediaKey(
  own: DeviceKey,
  other: PublicKey,
  way: Way,
  sealed: Sealed,
): Promise<MediaKey | null> {
  const text = await openFromOne(own, other, way, sealed, 'media-key');
  if (text === null) return null;
  try {
    return v.parse(MediaKey, JSON.parse(text));
  } catch {
    return null;
  }
}
