import type { Phones } from '@ronda/shared/lasting/phones';
import { PinMade } from '@ronda/shared/wire/protocol';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import { sealPhones } from '../confidence/for-agent.ts';
import type { GroupKeys } from '../confidence/keys.ts';
import type { Posted } from '../connection/post.ts';
import { post } from '../connection/post.ts';
import type { PhoneSide } from './use-phone-side.ts';

/** A new PIN for the group, and its secret for the agent that speaks for callers (D8). */
export async function preparePhones(
  { publicKey }: PhoneSide,
  keys: GroupKeys,
  secret: string,
): Promise<Posted<Phones>> {
  const made = await post('/phone/pin', { version: PROTOCOL_VERSION }, PinMade);
  if (made.kind !== 'done') return made;
  const phones = await sealPhones(publicKey, { keys, secret }, made.done);
  // A key that is none comes from a Ronda whose phone side does not work: as good as out of reach.
  return phones === null ? { kind: 'unreachable' } : { kind: 'done', done: phones };
}
