import { LARGEST_GROUP_FILE, readGroupFile } from '@ronda/shared/wire/group-file';
import { GroupCard, GroupMade, type GroupBrought } from '@ronda/shared/wire/protocol';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import * as v from 'valibot';
import type { Invitation } from '../confidence/invitation.ts';
import { deriveKeys } from '../confidence/keys.ts';
import { open } from '../confidence/sealing.ts';
import { keepSecret } from '../confidence/secret.ts';
import type { Posted } from '../connection/post.ts';
import { post } from '../connection/post.ts';

/** What the file is called that belongs to an invitation: null when it cannot be read. */
export interface Brought {
  readonly group: string;
  readonly name: string | null;
}

export type Bringing =
  | Posted<Brought>
  | { readonly kind: 'otherGroup' }
  /** Somebody else was sooner. */
  | { readonly kind: 'there'; readonly there: Brought };

/** Brings the group here, and keeps its invitation in this tab. The secret goes nowhere, as ever. */
export async function bringGroup({ group, secret }: Invitation, file: Blob): Promise<Bringing> {
  const content = file.size > LARGEST_GROUP_FILE ? null : parsed(await file.text());
  const read = readGroupFile(content);
  if (!read.ok) return { kind: 'refused', refusal: { code: read.code } };
  if (read.file.group.id !== group) return { kind: 'otherGroup' };
  const keys = await deriveKeys(secret);
  if (keys === null) return { kind: 'refused', refusal: { code: 'wrongInvitation' } };
  const card = parsed((await open(keys, read.file.group.card)) ?? '');
  const name = v.is(GroupCard, card) ? card.name : null;
  const body: GroupBrought = { version: PROTOCOL_VERSION, proof: keys.proof, file: read.file };
  const made = await post('/groups/brought', body, GroupMade);
  const isThere = made.kind === 'refused' && made.refusal.code === 'groupThere';
  if (made.kind !== 'done' && !isThere) return made;
  keepSecret(group, secret);
  return isThere
    ? { kind: 'there', there: { group, name } }
    : { kind: 'done', done: { group, name } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
