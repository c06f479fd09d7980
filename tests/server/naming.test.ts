import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hkdfSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundGroupWithPhones, type Invitation } from '@ronda/member/invitation';
import { enter, type Member } from '@ronda/member/member';
import { openName } from '../../client/src/confidence/name-card.ts';
import { newPhoneKeys } from '../../infra/telephone/keys.js';
import { startHere, type Here } from './here.ts';
import { overhear, passedTo, refused, sealed, settled } from './overhearing.ts';

const { secret, publicKey } = await newPhoneKeys();
const phone = { secret, publicKey, number: '+34 900 000 000' };
const agent = Buffer.from(
  hkdfSync('sha256', phone.secret, '', 'ronda/1/agent-credential', 32),
).toString('base64url');

let here: Here;
beforeAll(async () => {
  here = await startHere({ phone });
});
afterAll(() => here.end());

async function withCaller(): Promise<{ ana: Member; caller: Member; invitation: Invitation }> {
  const invitation = await foundGroupWithPhones(here);
  const ana = await enter(here, invitation, { name: 'Ana' });
  const caller = await enter(here, invitation, { name: 'Phone 2', agent });
  await ana.until((room) => room.seats.length === 2);
  return { ana, caller, invitation };
}

/** How Ana sees the caller called. */
async function seen({ ana, caller }: { ana: Member; caller: Member }): Promise<string | undefined> {
  const card = ana.names()[caller.me];
  return card === undefined ? undefined : (await openName(ana.invitation.keys, card))?.name;
}

test('H6: a name that is offered reaches the caller alone, and leaves no trace', async () => {
  const { ana, caller, invitation } = await withCaller();
  const ben = await enter(here, invitation);
  const all = [ana, caller, ben].map(overhear);
  const before = here.log().length;
  const name = sealed('a better name');
  expect(await ana.line.ask('offerName', { to: caller.me, name })).toEqual(passedTo(1));
  expect(await ana.line.ask('offerName', { to: ben.me, name })).toEqual(refused('writesOwnName'));
  await settled(all);
  expect(all.map(({ heard }) => heard)).toEqual([[], [['nameOffered', { by: ana.me, name }]], []]);
  const files = readdirSync(here.data).map((file) => readFileSync(join(here.data, file)));
  expect(files.some((file) => file.includes(name))).toBe(false);
  for (const word of [name, 'offerName']) expect(here.log().slice(before)).not.toContain(word);
  for (const member of [ana, caller, ben]) member.close();
});

test('what is no offer of a name is refused, and reaches nobody', async () => {
  const { ana, caller } = await withCaller();
  const heard = overhear(caller);
  const offer = { to: caller.me, name: sealed('Rosa') };
  const wrong = [
    undefined,
    {},
    { to: caller.me },
    { ...offer, name: 'Rosa' },
    { ...offer, name: 'x'.repeat(2401) },
    { ...offer, by: caller.me },
    { ...offer, to: [caller.me] },
  ];
  for (const body of wrong)
    expect([body, await ana.line.ask('offerName', body)]).toEqual([body, refused('badMessage')]);
  await settled([heard]);
  expect(heard.heard).toEqual([]);
  for (const member of [ana, caller]) member.close();
});

test('H6: entering again on the same line renames, and nothing happens in the room', async () => {
  const both = await withCaller();
  const { ana, caller } = both;
  const before = ana.seq();
  expect(await caller.rename('Rosa')).toBe('done');
  await expect.poll(() => seen(both)).toBe('Rosa');
  expect(ana.seq()).toBe(before);
  // A lost line brings the new name back, not the first one.
  caller.drop();
  await ana.until((room) => room.seats[1]?.presence.kind === 'lost');
  await caller.comeBack();
  await ana.until((room) => room.seats[1]?.presence.kind === 'connected');
  expect(await seen(both)).toBe('Rosa');
  for (const member of [ana, caller]) member.close();
});
