import { type Phones, PinMade, PROTOCOL_VERSION } from '@ronda/shared/wire/protocol';
import { sealForAgent } from '../confidence/for-agent.ts';
import type { GroupKeys } from '../confidence/keys.ts';
import { seal } from '../confidence/sealing.ts';
import type { Posted } from '../connection/post.ts';
import { post } from '../connection/post.ts';
import type { PhoneSide } from './use-phone-side.ts';

/** A PIN for a new group, and the secret for the agent that speaks for its callers (D8). */
export async function admitPhones(
  { publicKey }: PhoneSide,
  keys: GroupKeys,
  secret: string,
): Promise<Posted<Phones>> {
  const made = await post('/phone/pin', { version: PROTOCOL_VERSION }, PinMade);
  if (made.kind !== 'done') return made;
  const { pin, mark } = made.done;
  const forAgent = await sealForAgent(publicKey, mark, secret);
  // A key that is none comes from a Ronda whose phone side does not work: as good as out of reach.
  if (forAgent === null) return { kind: 'unreachable' };
  return { kind: 'done', done: { mark, pin: await seal(keys, pin), secret: forAgent } };
}
