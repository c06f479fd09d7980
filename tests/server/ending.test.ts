import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deriveKeys } from '../../client/src/confidence/keys.ts';
import { helloOf, openLine } from '@ronda/member/line';
import { startHere, type Here } from './here.ts';
import { foundGroup } from '@ronda/member/invitation';
import { stageOf } from '@ronda/shared/floor/moving';
import { enter, type Member } from '@ronda/member/member';

let here: Here;
beforeAll(async () => {
  here = await startHere();
});
afterAll(() => here.end());

function onDisk(words: readonly string[]): string[] {
  const files = readdirSync(here.data).map((name) => readFileSync(join(here.data, name)));
  return words.filter((word) => files.some((file) => file.includes(word)));
}

async function agreeAll(members: readonly Member[]): Promise<void> {
  for (const each of members) {
    await each.until(() => each.room().proposals.length === 1);
    await each.answer('agree');
  }
}

test('F12, F3: a meeting ends by decision, everyone is told, it is erased, and the next one begins with the next seat', async () => {
  const invitation = await foundGroup(here);
  const [ana, ben] = [
    await enter(here, invitation, { name: 'Ana' }),
    await enter(here, invitation, { name: 'Ben' }),
  ];
  await ana.until(() => ana.room().seats.length === 2);
  await ana.propose({ kind: 'beginRound', prompt: null });
  await agreeAll([ben]);
  for (let turns = 0; turns < 2; turns += 1) {
    await Promise.all(
      [ana, ben].map((each) => each.until(() => stageOf(each.room())?.kind === 'offer')),
    );
    const holder = stageOf(ana.room())?.seat === ana.me ? ana : ben;
    const before = ana.seq();
    expect(await holder.send({ type: 'pass' })).toBe('done');
    await Promise.all([ana, ben].map((each) => each.until(() => each.seq() > before)));
  }
  const { meeting, rotation } = ana.room();
  const words = [meeting, ana.me, ben.sealedName];
  expect(onDisk(words)).toEqual(words);

  await ana.propose({ kind: 'endMeeting' });
  await agreeAll([ben]);
  for (const each of [ana, ben]) {
    await each.until(() => each.dismissed() === 'ended');
    expect(each.happened().at(-1)).toEqual({ type: 'meetingEnded', because: 'decision' });
    await each.until(() => each.line.socket.disconnected);
  }
  await expect.poll(() => onDisk([meeting, ben.me, ben.sealedName])).toEqual([]);
  expect(onDisk([invitation.group])).toEqual([invitation.group]);
  expect(here.media.closed).toContain(meeting);

  // A device that lost its line and missed the end.
  const late = await openLine(here, helloOf(invitation, ana.person));
  const back = { name: ana.sealedName, returningTo: meeting };
  expect(await late.ask('enter', back)).toEqual({ ok: false, refusal: { code: 'ended' } });
  expect(await here.store().meetingOf(invitation.group)).toBeNull();
  late.close();

  const again = await enter(here, invitation, { person: ana.person });
  expect(again.room().meeting).not.toBe(meeting);
  expect(again.room().rotation).toEqual(rotation);
  expect(rotation.opened).toBe(ana.me);
  expect(again.room().seats).toHaveLength(1);
  again.close();
});

test('F12: an empty meeting ends by the clock', async () => {
  const invitation = await foundGroup(here);
  const ana = await enter(here, invitation);
  const { meeting } = ana.room();
  ana.close();
  await expect
    .poll(async () => (await here.store().read(meeting, 0))?.events.at(-1)?.event.type)
    .toBe('seatLost');
  here.pass(15 * 60_000);
  await expect.poll(() => here.store().read(meeting, 0)).toBeNull();
});

test('the door tells who has the invitation how many are there, and nobody else', async () => {
  const invitation = await foundGroup(here);
  const ana = await enter(here, invitation);
  const ask = async (proof: string) => {
    const answer = await fetch(`${here.url}/groups/${invitation.group}/door`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: PROTOCOL_VERSION, proof }),
    });
    return (await answer.json()) as unknown;
  };
  expect(await ask(invitation.keys.proof)).toMatchObject({
    policy: { turnSeconds: ana.room().policy.turnSeconds },
    meeting: { present: 1, floor: 'gathering', closed: false },
  });
  // D8: as it has been changed for this meeting.
  await ana.propose({ kind: 'changeTurnLength', turnSeconds: 300 });
  await ana.until(() => ana.room().policy.turnSeconds === 300);
  expect(await ask(invitation.keys.proof)).toMatchObject({ policy: { turnSeconds: 300 } });
  const other = await deriveKeys('A'.repeat(43));
  expect(await ask(other?.proof ?? '')).toEqual({ refusal: { code: 'wrongInvitation' } });
  ana.close();
});
