import type { GroupId } from '@ronda/shared/ids';
import type { Schedule } from '@ronda/shared/schedule/schedule';
import type { GroupCard, NewGroup } from '@ronda/shared/wire/protocol';
import { GroupMade } from '@ronda/shared/wire/protocol';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import type { Invitation } from '../confidence/invitation.ts';
import { deriveKeys, doorHash } from '../confidence/keys.ts';
import { seal, sealComparable } from '../confidence/sealing.ts';
import { keepSecret, makeSecret } from '../confidence/secret.ts';
import type { Posted } from '../connection/post.ts';
import { post } from '../connection/post.ts';
import { preparePhones } from '../group/prepare-phones.ts';
import type { PhoneSide } from '../group/use-phone-side.ts';

/** What a group may have from its first day on. */
interface Chosen {
  /** By which telephones may come in (D8). */
  readonly phoneSide?: PhoneSide | null;
  readonly schedule?: Schedule | undefined;
  readonly agreements?: readonly string[];
  readonly helpLine?: string | undefined;
}

/**
 * Makes the secret here, and tells the server only what it needs to know whom to let in. Who does
 * this gets the invitation, and nothing else that others would not get.
 */
export async function newGroup(
  card: GroupCard,
  turnSeconds: number,
  { phoneSide = null, schedule, agreements = [], helpLine }: Chosen = {},
): Promise<Posted<Invitation>> {
  const secret = makeSecret();
  const keys = await deriveKeys(secret);
  if (keys === null) throw new Error('A secret that was just made gives keys.');
  const phones = phoneSide && (await preparePhones(phoneSide, keys, secret));
  if (phones !== null && phones.kind !== 'done') return phones;
  const body: NewGroup = {
    version: PROTOCOL_VERSION,
    doorHash: await doorHash(keys.proof),
    card: await seal(keys, JSON.stringify(card)),
    policy: { turnSeconds },
    ...(phones === null ? {} : { phones: phones.done }),
    ...(schedule === undefined ? {} : { schedule }),
    ...(agreements.length === 0
      ? {}
      : { agreements: await Promise.all(agreements.map((text) => sealComparable(keys, text))) }),
    ...(helpLine === undefined ? {} : { helpLine: await sealComparable(keys, helpLine) }),
  };
  const made = await post('/groups', body, GroupMade);
  if (made.kind !== 'done') return made;
  return { kind: 'done', done: { group: made.done.group, secret } };
}

/** The same, and this tab keeps the invitation. */
export async function makeGroup(
  card: GroupCard,
  turnSeconds: number,
  chosen: Chosen,
): Promise<Posted<GroupId>> {
  const made = await newGroup(card, turnSeconds, chosen);
  if (made.kind !== 'done') return made;
  const { group, secret } = made.done;
  keepSecret(group, secret);
  return { kind: 'done', done: group };
}
