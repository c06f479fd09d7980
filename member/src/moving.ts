import type { SeatId } from '@ronda/shared/ids';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import { type MoveOffered, PassedOnAnswer } from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import {
  type DeviceKey,
  openFromOne,
  type PublicKey,
  sealForOne,
} from '../../client/src/confidence/device-key.ts';
import { readInvitation } from '../../client/src/confidence/invitation.ts';
import { openName } from '../../client/src/confidence/name-card.ts';
import { type Invitation, keysOf } from './invitation.ts';
import type { Member } from './member.ts';

/** D10: offers a fresh room to these, as a browser does. `own` is what the member came with. */
export async function offerMove(
  member: Member,
  own: DeviceKey,
  to: readonly SeatId[],
  { group, secret }: Invitation,
): Promise<'done' | RefusalCode> {
  const { meeting } = member.room();
  const offers: { to: SeatId; sealed: string }[] = [];
  for (const seat of to) {
    const key = await keyOf(member, seat);
    const way = { meeting, from: member.me, to: seat };
    const text = JSON.stringify({ group, secret });
    const sealed = key === undefined ? null : await sealForOne(own, key, way, text);
    if (sealed === null) return 'oneMoment';
    offers.push({ to: seat, sealed });
  }
  const answer = v.parse(PassedOnAnswer, await member.line.ask('offerMove', { offers }));
  if (!answer.ok) return answer.refusal.code;
  // Whoever is reached by nobody's offer has none.
  return answer.done.seats > 0 ? 'done' : 'oneMoment';
}

/** Null when it cannot be read, or leads nowhere but here. */
export async function openMove(
  member: Member,
  own: DeviceKey,
  { by, sealed }: MoveOffered,
): Promise<Invitation | null> {
  const key = await keyOf(member, by);
  const way = { meeting: member.room().meeting, from: by, to: member.me };
  const text = key === undefined ? null : await openFromOne(own, key, way, sealed);
  const offered = text === null ? null : readInvitation(text);
  if (offered === null || offered.group === member.invitation.group) return null;
  return { ...offered, keys: await keysOf(offered.secret) };
}

/** Vouched for by the seal of the name that it came with. */
async function keyOf(member: Member, seat: SeatId): Promise<PublicKey | undefined> {
  const card = member.names()[seat];
  return card === undefined ? undefined : (await openName(member.invitation.keys, card))?.key;
}
