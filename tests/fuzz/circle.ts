import { hkdfSync } from 'node:crypto';
import { AGENT_CREDENTIAL, DoorAnswer, PinAnswer } from '@ronda/shared/wire/protocol';
import { GroupFile } from '@ronda/shared/wire/group-file';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import { foundGroupWithPhones, type Invitation } from '@ronda/member/invitation';
import { enter, type Member } from '@ronda/member/member';
import type { Place } from '@ronda/member/place';
import * as v from 'valibot';
import { sealComparable } from '../../client/src/confidence/sealing.ts';

/** A group with a meeting that goes on, and all of its own that a server could hand to somebody else. */
export interface Circle {
  readonly invitation: Invitation;
  readonly pin: string;
  /** Three, who have adopted an agreement. */
  readonly members: readonly Member[];
  readonly meeting: string;
  readonly file: GroupFile;
  /** What its server keeps of its telephones. */
  readonly phones: PinAnswer;
  /** What only those may be told who prove its invitation, or type its PIN. */
  readonly canaries: readonly string[];
}

/** What the phone agent shows. */
export function credentialFrom(phoneSecret: string): string {
  const derived = hkdfSync('sha256', phoneSecret, '', AGENT_CREDENTIAL, 32);
  return Buffer.from(derived).toString('base64url');
}

export async function gatherCircle(place: Place, credential: string): Promise<Circle> {
  const { pin, ...invitation } = await foundGroupWithPhones(place, 900);
  const { group, keys } = invitation;
  const members: Member[] = [];
  for (const name of ['Ana', 'Bea', 'Cleo']) members.push(await enter(place, invitation, { name }));
  const [ana, ...others] = members as [Member, ...Member[]];
  await ana.until((room) => room.seats.length === members.length);
  const text = await sealComparable(keys, 'What is said here stays here.');
  await ana.propose({ kind: 'adoptAgreement', text, instead: null });
  for (const each of others) await each.agree('adoptAgreement');
  await ana.until((room) => room.lasting.agreements.length === 1);

  const asked = { version: PROTOCOL_VERSION, proof: keys.proof };
  const file = v.parse(GroupFile, await post(place, `/groups/${group}/file`, asked));
  const door = v.parse(DoorAnswer, await post(place, `/groups/${group}/door`, asked));
  const typed = { version: PROTOCOL_VERSION, pin, caller: members[0]!.person };
  const phones = v.parse(PinAnswer, await post(place, '/phone/door', typed, credential));
  const { meeting } = ana.room();
  return {
    invitation,
    pin,
    members,
    meeting,
    file,
    phones,
    canaries: [
      group,
      meeting,
      text,
      door.card,
      door.phone!.pin,
      file.group.doorHash,
      phones.mark,
      phones.secret,
      ...members.flatMap(({ me, sealedName }) => [me, sealedName]),
    ],
  };
}

async function post(place: Place, path: string, body: object, credential?: string) {
  const answer = await fetch(`${place.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(credential === undefined ? {} : { authorization: `Bearer ${credential}` }),
    },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as unknown;
}
