import type { Phones } from '@ronda/shared/lasting/phones';
import { PhoneKnown, PinMade } from '@ronda/shared/wire/protocol';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import * as v from 'valibot';
import { sealPhones } from '../../client/src/confidence/for-agent.ts';
import type { GroupKeys } from '../../client/src/confidence/keys.ts';
import type { Place } from './place.ts';

/** A PIN for a group that admits telephones, and what the server is given to keep. Throws where no calls are taken. */
export async function preparePhones(
  place: Place,
  group: { readonly keys: GroupKeys; readonly secret: string },
): Promise<{ pin: string; phones: Phones }> {
  const { phone } = v.parse(PhoneKnown, await (await fetch(`${place.url}/phone/known`)).json());
  if (phone === null) throw new Error('No calls are taken here.');
  const response = await fetch(`${place.url}/phone/pin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: PROTOCOL_VERSION }),
  });
  const made = v.parse(PinMade, await response.json());
  const phones = await sealPhones(phone.publicKey, group, made);
  if (phones === null) throw new Error('The agent has no such key.');
  return { pin: made.pin, phones };
}
