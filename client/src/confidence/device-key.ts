import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { MeetingId, SeatId } from '@ronda/shared/ids';
import * as v from 'valibot';
import { agreedKey, CURVE } from './agreed-key.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { openUnder, sealUnder } from './sealing.ts';

/** A point of P-256 as its 65 bytes, base64url. */
export const PublicKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{87}$/));
export type PublicKey = v.InferOutput<typeof PublicKey>;

/**
 * A pair of keys that one browser makes for one stay in a meeting. The private half cannot leave the
 * browser, not even for this page, and is gone with it; it is kept nowhere. A caller's is derived by
 * the phone agent, each time the same, and kept nowhere either.
 */
export interface DeviceKey {
  readonly publicKey: PublicKey;
  readonly privateKey: CryptoKey;
}

export async function makeDeviceKey(): Promise<DeviceKey> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  return { publicKey: toBase64url(new Uint8Array(raw)), privateKey: pair.privateKey };
}

/** Between whom, and where: what is sealed for one way of one meeting opens on no other. */
export interface Way {
  readonly meeting: MeetingId;
  readonly from: SeatId;
  readonly to: SeatId;
}

/*
 * What is meant for one seat alone, among people who all have the invitation's secret: a fresh room (D10),
 * a media key (K2), the invitation in force (D8).
 *
 *   key    = agreed between both device keys, for ["ronda/1/" what, meeting, from, to]
 *   sealed = initialisation vector (12 random bytes) ‖ AES-256-GCM(key, text)
 *
 * Both private keys can make `key` and no other one can, so whoever opens it also knows from which
 * seat it comes. Both keys last for one stay: what was sealed for somebody who has gone stays shut.
 */

/** What it is for: what is sealed for one thing opens for no other. */
type What = 'for-one' | 'media-key' | 'contact' | 'invitation';

/** Null when the other's key is no point of the curve. */
export async function sealForOne(
  own: DeviceKey,
  other: PublicKey,
  way: Way,
  text: string,
  what: What = 'for-one',
): Promise<Sealed | null> {
  const key = await keyBetween(own, other, way, what);
  return key === null ? null : sealUnder(key, text);
}

/** Null when it is not for this device, not from there, of another way, or altered. */
export async function openFromOne(
  own: DeviceKey,
  other: PublicKey,
  way: Way,
  sealed: Sealed,
  what: What = 'for-one',
): Promise<string | null> {
  const key = await keyBetween(own, other, way, what);
  return key === null ? null : openUnder(key, sealed);
}

function keyBetween(
  own: DeviceKey,
  other: PublicKey,
  way: Way,
  what: What,
): Promise<CryptoKey | null> {
  const purpose = [`ronda/1/${what}`, way.meeting, way.from, way.to];
  return agreedKey(own.privateKey, fromBase64url(other), purpose);
}
