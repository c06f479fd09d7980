import { afterAll, beforeAll, expect, test } from 'vitest';
import { GroupFile } from '@ronda/shared/wire/group-file';
import { DoorAnswer, GroupMade } from '@ronda/shared/wire/protocol';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import * as v from 'valibot';
import { foundGroup, invitationIn, linkTo, type Invitation } from '@ronda/member/invitation';
import { atHome } from '../harness/at-home.ts';
import { beginRound, gatherThree, holdFirstMeeting, holdMeeting } from './group-meetings.ts';
import { startHere, type Here } from './here.ts';

let old: Here;
let fresh: Here;
beforeAll(async () => {
  old = await startHere();
  fresh = await startHere();
});
afterAll(async () => {
  await old.end();
  await fresh.end();
});

const NOT_READY = { kind: 'ready', choice: 'notReady' } as const;
const AGREEMENT = 'we-end-in-time'.padEnd(44, '_');

async function ask<T>(
  here: Here,
  path: string,
  body: object,
  schema: v.GenericSchema<unknown, T>,
): Promise<T> {
  const answer = await fetch(`${here.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: PROTOCOL_VERSION, ...body }),
  });
  return v.parse(schema, await answer.json());
}
const doorOf = (here: Here, { group, keys: { proof } }: Invitation) =>
  ask(here, `/groups/${group}/door`, { proof }, DoorAnswer);

test('a group goes on at another Ronda with the same invitation, agreements and first seat', async () => {
  const invitation = await foundGroup(old, 60);
  const persons = await holdFirstMeeting(old, invitation, AGREEMENT);
  const { group, keys } = invitation;
  const seen = await doorOf(old, invitation);
  expect(seen.agreements).toEqual([AGREEMENT]);

  const file = await ask(old, `/groups/${group}/file`, { proof: keys.proof }, GroupFile);
  // As it goes from hand to hand.
  const taken: unknown = JSON.parse(JSON.stringify(file));
  const made = await ask(fresh, '/groups/brought', { proof: keys.proof, file: taken }, GroupMade);
  expect(made.group).toBe(group);

  // The old link, but for its host.
  const link = linkTo(old, invitation).replace(old.url, fresh.url);
  const there = await invitationIn(link);
  expect(await doorOf(fresh, there)).toEqual(seen);

  const here = await gatherThree(old, invitation, persons);
  const first = await beginRound(here);
  const again = await gatherThree(fresh, there, persons);
  expect(await beginRound(again)).toBe(first);
  expect(again[0].room().lasting).toEqual(here[0].room().lasting);

  // The two have nothing to do with each other from now on.
  expect(again[0].room().meeting).not.toBe(here[0].room().meeting);
  for (const each of [...here, ...again]) each.close();
});

test('F3: with seats that are new to the group, the place of the first one counts', async () => {
  const invitation = await foundGroup(old, 60);
  const { group, keys } = invitation;
  const persons = await holdFirstMeeting(old, invitation, AGREEMENT);
  const file = await ask(old, `/groups/${group}/file`, { proof: keys.proof }, GroupFile);
  await ask(fresh, '/groups/brought', { proof: keys.proof, file }, GroupMade);

  const placeOf = (seat: string, seats: readonly { id: string }[]) =>
    seats.findIndex(({ id }) => id === seat);
  const here = await gatherThree(old, invitation, persons);
  const first = placeOf(await beginRound(here), here[0].room().seats);
  // A browser keeps a seat for the address where it was: at another address everybody is new.
  const strangers = await gatherThree(fresh, invitation);
  expect(placeOf(await beginRound(strangers), strangers[0].room().seats)).toBe(first);
  expect(first).toBeGreaterThan(0);
  for (const each of [...here, ...strangers]) each.close();
});

test('D2: where it is brought nobody is a member, and after a first meeting they may object to what was decided before', async () => {
  const invitation = await foundGroup(old, 60);
  const { group, keys } = invitation;
  await holdFirstMeeting(old, invitation, AGREEMENT);
  const file = await ask(old, `/groups/${group}/file`, { proof: keys.proof }, GroupFile);
  await ask(fresh, '/groups/brought', { proof: keys.proof, file }, GroupMade);
  const persons = await holdMeeting(fresh, invitation);
  const [ana, ben] = await Promise.all(persons.map((person) => atHome(fresh, invitation, person)));
  const [standing] = (await ana!.see()).standing;
  expect(standing).toMatchObject({ action: { text: AGREEMENT }, by: null });
  const objection = { type: 'objectTo', decision: standing!.id, reason: NOT_READY } as const;
  expect(await ana!.asks(objection)).toBe('done');
  expect(await ben!.see()).toMatchObject({ members: 3, agreements: [] });
  expect((await doorOf(old, invitation)).agreements).toEqual([AGREEMENT]);
  for (const each of [ana, ben]) each!.close();
});

test('the logs of both know nothing of it', async () => {
  for (const here of [old, fresh]) {
    expect(here.log()).toContain('"route":"/groups/');
    expect(here.log()).not.toContain(AGREEMENT.slice(0, 14));
    const ids: string[] = [];
    for await (const { group } of here.store().groups()) ids.push(group.id);
    expect(ids).toHaveLength(3);
    for (const id of ids) expect(here.log()).not.toContain(id);
  }
});
