import { DoorAnswer, GroupCard, PinAnswer } from '@ronda/shared/wire/protocol';
import { Refusal } from '@ronda/shared/room/refusal';
import type { Invitation } from '@ronda/member/invitation';
import { keysOf } from '@ronda/member/invitation';
import type { Place } from '@ronda/member/place';
import * as v from 'valibot';
import { openAsAgent } from '../../../client/src/confidence/for-agent.ts';
import { keyRingOf, secretsBefore } from '../../../client/src/confidence/key-ring.ts';
import type { GroupKeys } from '../../../client/src/confidence/keys.ts';
import { open } from '../../../client/src/confidence/sealing.ts';
import type { AgentKeys } from './agent-keys.ts';
import { post } from './post.ts';

/** What a PIN has opened. */
export interface Opened {
  readonly invitation: Invitation;
  /** What the group says of itself; null when it cannot be read. */
  readonly card: GroupCard | null;
  /** The group's agreements, in its own words; what cannot be read is left out. */
  readonly agreements: readonly string[];
  /** How many sit at the table; null when no meeting goes on. */
  readonly present: number | null;
  /** D8: the PIN leads to an invitation of before, by which one only knocks. */
  readonly old?: true;
}

export type AtTheDoor = Opened | 'wrong' | 'tooFast' | 'unavailable';

/** `caller` tells one caller from another, and nothing else. */
export async function typePin(
  place: Place,
  keys: AgentKeys,
  pin: string,
  caller: string,
): Promise<AtTheDoor> {
  try {
    const answer = await post(place, '/phone/door', { pin, caller }, keys.credential);
    if (answer.status === 429) return 'tooFast';
    if (answer.status === 400 || (await isWrong(answer))) return 'wrong';
    if (!answer.ok) return 'unavailable';
    const { group, mark, secret } = v.parse(PinAnswer, await answer.json());
    const opened = await openAsAgent(keys.own, mark, secret);
    if (opened === null) return 'unavailable';
    const invitation = { group, secret: opened, keys: await keysOf(opened) };
    return await lookThrough(place, invitation);
  } catch {
    // No answer, or none that we understand.
    return 'unavailable';
  }
}

/** Rejects when Ronda does not answer. */
export async function lookThrough(place: Place, invitation: Invitation): Promise<Opened> {
  const { group } = invitation;
  const answer = await post(place, `/groups/${group}/door`, { proof: invitation.keys.proof });
  const said: unknown = await answer.json();
  if (answer.status === 403 && v.is(Renewed, said))
    return { invitation, card: null, agreements: [], present: null, old: true };
  const door = v.parse(DoorAnswer, said);
  const keys = await withBefore(invitation, door.before);
  const texts = await Promise.all(door.agreements.map((text) => open(keys, text)));
  return {
    invitation,
    card: cardIn(await open(keys, door.card)),
    agreements: texts.filter((text) => text !== null),
    present: door.meeting?.present ?? null,
  };
}

/** D8: under the secrets of before, too, the group's words are sealed. */
async function withBefore(
  { secret, keys }: Invitation,
  before: string | undefined,
): Promise<GroupKeys> {
  if (before === undefined) return keys;
  return (await keyRingOf([secret, ...(await secretsBefore(keys, before))])) ?? keys;
}

function cardIn(text: string | null): GroupCard | null {
  try {
    return v.parse(GroupCard, JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}

const Refused = v.object({ refusal: Refusal });
const Renewed = v.object({ refusal: v.object({ code: v.literal('invitationRenewed') }) });

async function isWrong(answer: Response): Promise<boolean> {
  if (answer.status !== 403) return false;
  const { refusal } = v.parse(Refused, await answer.json());
  return refusal.code === 'wrongInvitation';
}
