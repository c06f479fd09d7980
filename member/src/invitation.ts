import type { Phones } from '@ronda/shared/lasting/phones';
import { GroupMade } from '@ronda/shared/wire/protocol';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import * as v from 'valibot';
import { deriveKeys, doorHash, type GroupKeys } from '../../client/src/confidence/keys.ts';
import { invitationLink, makeSecret } from '../../client/src/confidence/secret.ts';
import { seal } from '../../client/src/confidence/sealing.ts';
import { preparePhones } from './phones.ts';
import type { Place } from './place.ts';

/** What everybody in a group has. */
export interface Invitation {
  readonly group: string;
  readonly secret: string;
  readonly keys: GroupKeys;
}

const USUAL_CARD = { name: 'Tuesday circle', experience: 'Caring for somebody' };

/** Starts a group as the start page does. */
export async function foundGroup(
  place: Place,
  turnSeconds = 10,
  card = USUAL_CARD,
): Promise<Invitation> {
  const secret = makeSecret();
  const keys = await keysOf(secret);
  return makeGroup(place, { secret, keys }, { turnSeconds, card });
}

/** The same for a group that also admits telephones, by this PIN. */
export async function foundGroupWithPhones(
  place: Place,
  turnSeconds = 10,
  card = USUAL_CARD,
): Promise<Invitation & { readonly pin: string }> {
  const secret = makeSecret();
  const keys = await keysOf(secret);
  const { pin, phones } = await preparePhones(place, { secret, keys });
  const made = await makeGroup(place, { secret, keys }, { turnSeconds, card, phones });
  return { ...made, pin };
}

async function makeGroup(
  place: Place,
  { secret, keys }: Omit<Invitation, 'group'>,
  { turnSeconds, card, phones }: { turnSeconds: number; card: object; phones?: Phones },
): Promise<Invitation> {
  const response = await fetch(`${place.url}/groups`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      version: PROTOCOL_VERSION,
      doorHash: await doorHash(keys.proof),
      card: await seal(keys, JSON.stringify(card)),
      policy: { turnSeconds },
      ...(phones === undefined ? {} : { phones }),
    }),
  });
  const { group } = v.parse(GroupMade, await response.json());
  return { group, secret, keys };
}

/** The invitation in a link that a page has shown. */
export async function invitationIn(link: string): Promise<Invitation> {
  const { pathname, hash } = new URL(link);
  const secret = hash.slice(1);
  return { group: pathname.replace('/g/', ''), secret, keys: await keysOf(secret) };
}

export function linkTo(place: Place, { group, secret }: Invitation): string {
  return invitationLink(place.url, group, secret);
}

/** Throws when it is not 256 bits. */
export async function keysOf(secret: string): Promise<GroupKeys> {
  const keys = await deriveKeys(secret);
  if (keys === null) throw new Error('This is no secret.');
  return keys;
}
