import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { GroupId } from '@ronda/shared/ids';
import type { Refusal } from '@ronda/shared/room/refusal';
import { DoorAnswer, GroupCard } from '@ronda/shared/wire/protocol';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import * as v from 'valibot';
import type { GroupKeys } from '../confidence/keys.ts';
import { type KeyRing, secretsBefore } from '../confidence/key-ring.ts';
import { keepRenewed } from '../confidence/secret.ts';
import { open } from '../confidence/sealing.ts';
import { post } from '../connection/post.ts';

/** What somebody with the invitation sees before entering. */
export type Door =
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'seen';
      /** Null when the words were sealed with another secret, or are no card. */
      readonly card: GroupCard | null;
      /** The group's agreements, oldest first; null for one that cannot be read. */
      readonly agreements: readonly (string | null)[];
      /** Null where the group names none, and where it cannot be read. */
      readonly helpLine: string | null;
      readonly answer: DoorAnswer;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unreachable' };

/** Once there was an answer, or none came. */
type Looked = Exclude<Door, { kind: 'opening' }>;

/** Asks at the door, showing the proof that the invitation derives. */
export async function lookIn(group: GroupId, keys: GroupKeys | KeyRing): Promise<Looked> {
  const body = { version: PROTOCOL_VERSION, proof: keys.proof };
  const asked = await post(`/groups/${group}/door`, body, DoorAnswer);
  if (asked.kind !== 'done') return asked;
  const answer = asked.done;
  if (answer.before !== undefined && 'adopt' in keys) await haveBefore(group, keys, answer.before);
  const [card, helpLine, ...agreements] = await Promise.all([
    openCard(keys, answer.card),
    answer.helpLine === undefined ? null : open(keys, answer.helpLine),
    ...answer.agreements.map((sealed) => open(keys, sealed)),
  ]);
  return { kind: 'seen', card, helpLine, agreements, answer };
}

/** D8: under the secrets of before, too, the group's words are sealed. */
async function haveBefore(group: GroupId, keys: KeyRing, before: Sealed): Promise<void> {
  const [secret = '', ...known] = keys.secrets;
  const older = await secretsBefore(keys, before);
  if (older.every((one) => known.includes(one))) return;
  const secrets = [secret, ...new Set([...older, ...known])];
  await keys.adopt(secrets);
  keepRenewed(group, secrets);
}

async function openCard(keys: GroupKeys, sealed: string): Promise<GroupCard | null> {
  const text = await open(keys, sealed);
  if (text === null) return null;
  try {
    return v.parse(GroupCard, JSON.parse(text));
  } catch {
    return null;
  }
}
