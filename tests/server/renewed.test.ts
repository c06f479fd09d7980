import { EnterAnswer, GroupAnswer, LettersAnswer } from '@ronda/shared/wire/protocol';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { foundGroup, keysOf, type Invitation } from '@ronda/member/invitation';
import { helloOf, openLine } from '@ronda/member/line';
import { enter, type Member } from '@ronda/member/member';
import { calendarToken } from '../../client/src/confidence/calendar-token.ts';
import { openName, sealName } from '../../client/src/confidence/name-card.ts';
import { open } from '../../client/src/confidence/sealing.ts';
import { startHere, type Here } from './here.ts';

let here: Here;
let first: Invitation;
let ana: Member;
let ben: Member;
let cleo: Member;
beforeEach(async () => {
  here = await startHere();
  first = await foundGroup(here, 60);
  [ana, ben, cleo] = [await come('Ana'), await come('Ben'), await come('Cleo')];
  here.pass(121_000);
});
afterEach(() => here.end());

const come = (name: string, by: Invitation = first) => enter(here, by, { name });
const secrets = () => [ana, ben, cleo].map(({ invitation }) => invitation.secret);

/** All at the table agree, and have the one in force. */
async function renew(by: Member = ana): Promise<Invitation> {
  const before = by.invitation.secret;
  expect(await by.renewInvitation()).toBe('done');
  for (const each of [ana, ben, cleo]) if (each !== by) await each.agree('renewInvitation');
  await expect.poll(() => new Set(secrets()).size === 1 && secrets()[0] !== before).toBe(true);
  const [secret = ''] = secrets();
  return { group: first.group, secret, keys: await keysOf(secret) };
}

async function asked(path: string, { keys }: Invitation) {
  const answer = await fetch(`${here.url}/groups/${first.group}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: PROTOCOL_VERSION, proof: keys.proof }),
  });
  const body = (await answer.json()) as Record<string, never>;
  return { status: answer.status, body };
}

const feed = async ({ keys }: Invitation) => {
  const token = await calendarToken(keys);
  return (await fetch(`${here.url}/groups/${first.group}/calendar/${token}.ics`)).status;
};

test('D8: all at the table have the new invitation by themselves, and with the old one nothing opens', async () => {
  const now = await renew();
  for (const path of ['door', 'file']) {
    expect(await asked(path, first)).toEqual({
      status: 403,
      body: { refusal: { code: 'invitationRenewed' } },
    });
    expect((await asked(path, now)).status).toBe(200);
  }
  expect(await feed(first)).toBe(404);
  expect(await feed(now)).toBe(200);
});

test('D8: what was sealed before is read by whoever has the new link alone', async () => {
  const now = await renew();
  const { body } = await asked('door', now);
  expect(await open(now.keys, body['card']!)).toBeNull();
  const dora = await come('Dora', now);
  await expect
    .poll(async () => {
      const { keys } = dora.invitation;
      const names = await Promise.all(
        Object.values(dora.names()).map((one) => openName(keys, one)),
      );
      return names.map((card) => card?.name);
    })
    .toEqual(['Ana', 'Ben', 'Cleo', 'Dora']);
  expect(await open(dora.invitation.keys, body['card']!)).toMatch(/Tuesday circle/);
});

test('D8, D9: with the old one somebody knocks at the open door, and has all once they are let in', async () => {
  const now = await renew();
  const dora = await come('Dora');
  expect(dora.entered()).toEqual({ kind: 'knocking' });
  await ana.until((room) => room.door.knocks.length === 1);
  await ana.propose({ kind: 'letIn' });
  for (const each of [ben, cleo]) await each.agree('letIn');
  await expect.poll(() => dora.entered().kind).toBe('seated');
  await expect.poll(() => dora.invitation.secret).toBe(now.secret);
});

test('D8: a line that was opened before says by what it was opened: it asks nothing, and knocks', async () => {
  const line = await openLine(here, helloOf(first));
  const ask = async () => v.parse(GroupAnswer, await line.ask('group', {}));
  expect((await ask()).ok).toBe(true);
  await renew();
  expect(await ask()).toEqual({ ok: false, refusal: { code: 'invitationRenewed' } });
  const name = await sealName(first.keys, { name: 'Dora' });
  const entered = v.parse(EnterAnswer, await line.ask('enter', { name }));
  expect(entered).toEqual({ ok: true, done: { kind: 'knocking' } });
  const letters = v.parse(LettersAnswer, await line.ask('letters', {}));
  expect(letters).toMatchObject({ ok: true, done: { letters: [] } });
  expect(await line.ask('letterboxes', {})).toMatchObject({ ok: false });
  line.close();
});

test('D8: where nobody meets there is nobody to hear a knock, and no meeting begins by one', async () => {
  await renew();
  for (const each of [ana, ben, cleo]) each.close();
  const { meeting } = ana.room();
  const last = async () => (await here.store().read(meeting, 0))?.events.at(-1)?.event.type;
  await expect.poll(last).toBe('seatLost');
  here.pass(15 * 60_000);
  await expect.poll(() => here.store().meetingOf(first.group)).toBeNull();
  await expect(come('Dora')).rejects.toThrow('invitationRenewed');
  expect(await here.store().meetingOf(first.group)).toBeNull();
});

test('D8: whoever sits there comes back to their seat by the old one, also after a restart', async () => {
  expect(await ben.renewInvitation()).toBe('done');
  await ana.agree('renewInvitation');
  ana.drop();
  await cleo.agree('renewInvitation');
  await ben.until(({ lasting }) => lasting.invitation !== undefined);
  await here.stopRonda();
  await here.startRonda();
  for (const each of [ana, ben, cleo]) await each.comeBack();
  expect([ana, ben, cleo].map((each) => each.entered().kind)).toEqual([
    'seated',
    'seated',
    'seated',
  ]);
  await expect.poll(() => new Set(secrets()).size).toBe(1);
});

test('D2: objected to, the first one opens the door again, and the other one only knocks', async () => {
  const now = await renew();
  await ana.propose({ kind: 'endMeeting' });
  for (const each of [ben, cleo]) await each.agree('endMeeting');
  await expect.poll(() => here.store().meetingOf(first.group)).toBeNull();
  const line = await openLine(here, helloOf(now, ana.person));
  const seen = v.parse(GroupAnswer, await line.ask('group', {}));
  const decision = seen.ok ? seen.done.standing[0]?.id : undefined;
  const reason = { kind: 'ready', choice: 'unclear' };
  const command = { type: 'objectTo', decision, reason };
  await line.ask('askOfGroup', { id: 'objecting-1', name: null, command });
  line.close();
  expect((await asked('door', first)).status).toBe(200);
  expect((await asked('door', now)).body).toEqual({ refusal: { code: 'invitationRenewed' } });
});

test('D8: no secret comes back that the group began with', async () => {
  const { renewal } = await ana.makeRenewal();
  const group = await here.store().group(first.group);
  const back = { ...renewal, doorHash: group!.doorHash };
  expect(await ana.propose({ kind: 'renewInvitation', renewal: back })).toBe('alreadySo');
});
