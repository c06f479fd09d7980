import { fromBase64url, toBase64url } from './base64url.ts';
import type { GroupKeys } from './keys.ts';
import { doorHash } from './keys.ts';

/*
 * What a calendar program shows (S5), which can neither keep a fragment nor be asked for a proof:
 *
 *   token = HKDF-SHA-256(hash of the door proof, "ronda/1/calendar"), 32 bytes, base64url
 *
 * The server makes it of what it keeps already. Neither the proof nor any key can be found from it.
 */

const PURPOSE = 'ronda/1/calendar';

export async function calendarToken(keys: GroupKeys): Promise<string> {
  const hash = fromBase64url(await doorHash(keys.proof));
  if (hash === null) throw new TypeError('A hash is base64url.');
  const key = await crypto.subtle.importKey('raw', hash, 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array() };
  const info = new TextEncoder().encode(PURPOSE);
  return toBase64url(new Uint8Array(await crypto.subtle.deriveBits({ ...how, info }, key, 256)));
}
