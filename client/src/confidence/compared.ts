import type { MeetingId, SeatId } from '@ronda/shared/ids';
import type { PublicKey } from './device-key.ts';
import type { GroupKeys } from './keys.ts';

/** How many words there are to choose from, and how many are read aloud. */
export const WORDS = 256;
const READ = 6;

/** So that keys which happen to give the same words cannot be searched for while somebody is waiting. */
const ROUNDS = 200_000;

/*
 * What members compare aloud (K5), from who is there with which device key:
 *
 *   mark   = HMAC-SHA-256(group's key for comparing, ["ronda/1/aloud", meeting, [seat, device key] in the order of seats])
 *   places = the first six bytes of PBKDF2-HMAC-SHA-256(mark, salt "ronda/1/aloud", 200,000 rounds)
 *
 * Only who has the invitation can make it, and 48 bits are more than can be tried while a meeting lasts.
 */
const PURPOSE = 'ronda/1/aloud';

/** The places of the words in a list of `WORDS`. A seat without a device key counts as such. */
export async function placesToRead(
  { comparing }: Pick<GroupKeys, 'comparing'>,
  meeting: MeetingId,
  present: ReadonlyMap<SeatId, PublicKey | undefined>,
): Promise<readonly number[]> {
  const who = [...present].map(([seat, key]) => [seat, key ?? '']);
  const text = JSON.stringify([
    PURPOSE,
    meeting,
    who.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  ]);
  const bytes = new TextEncoder();
  const mark = await crypto.subtle.sign('HMAC', comparing, bytes.encode(text));
  const slow = await crypto.subtle.importKey('raw', mark, 'PBKDF2', false, ['deriveBits']);
  const salt = bytes.encode(PURPOSE);
  const settings = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return [...new Uint8Array(await crypto.subtle.deriveBits(settings, slow, READ * 8))];
}
