import { PhoneKnown, type Phones, PinMade, PROTOCOL_VERSION } from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import { sealForAgent } from '../../client/src/confidence/for-agent.ts';
import type { GroupKeys } from '../../client/src/confidence/keys.ts';
import { seal } from '../../client/src/confidence/sealing.ts';
import type { Place } from './place.ts';

/** A PIN for a group that admits telephones, and what the server is given to keep. Throws where no calls are taken. */
export async function preparePhones(
  place: Place,
  { keys, secret }: { readonly keys: GroupKeys; readonly secret: string },
): Promise<{ pin: string; phones: Phones }> {
  const { phone } = v.parse(PhoneKnown, await (await fetch(`${place.url}/phone`)).json());
  if (phone === null) throw new Error('No calls are taken here.');
  const response = await fetch(`${place.url}/phone/pin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: PROTOCOL_VERSION }),
  });
  const { pin, mark } = v.parse(PinMade, await response.json());
  const sealed = await sealForAgent(phone.publicKey, mark, secret);
  if (sealed === null) throw new Error('The agent has no such key.');
  return { pin, phones: { mark, pin: await seal(keys, pin), secret: sealed } };
}
