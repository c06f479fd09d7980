import { foundGroup } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { stageOf, turnOf } from '@ronda/shared/floor/moving';
import { seatOf } from '@ronda/shared/room/seats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServers, type Servers } from '../harness/servers.ts';

/** What a heartbeat would bring in any case, and a hint brings at once. */
const HEARTBEAT_MS = 2000;

let servers: Servers;
/** Where each member's line goes now. */
const places: { url: string }[] = [];
const members: Member[] = [];

beforeAll(async () => {
  servers = await startServers(3);
  const group = await foundGroup({ url: servers.urls[0]! }, 60);
  for (const [index, url] of servers.urls.entries()) {
    places.push({ url });
    members.push(await takeSeat(places[index]!, group, { name: `Member ${index}` }));
  }
});
afterAll(async () => {
  for (const member of members) member.close();
  await servers?.end();
});

const [ana, ben, cleo] = [0, 1, 2].map((index) => () => members[index]!) as [
  () => Member,
  () => Member,
  () => Member,
];
const seqs = () => members.map((member) => member.seq());
const inStep = () => new Set(seqs()).size === 1;

test('all are in one meeting, and see each other by name', async () => {
  await expect.poll(inStep).toBe(true);
  expect(new Set(members.map((member) => member.room().meeting)).size).toBe(1);
  for (const member of members) {
    expect(member.room().seats).toHaveLength(3);
    expect(Object.keys(member.names())).toHaveLength(3);
  }
});

test('what happens at one server is known at the others before a heartbeat', async () => {
  const begun = performance.now();
  await ana().propose({ kind: 'beginRound', prompt: null });
  await ben().agree('beginRound');
  await cleo().agree('beginRound');
  await Promise.all(members.map((member) => member.until((room) => stageOf(room) !== null)));
  expect(performance.now() - begun).toBeLessThan(HEARTBEAT_MS);
  await expect.poll(inStep).toBe(true);
});

test('F11: a signal reaches those whose lines go to other servers, once', async () => {
  const heard = (member: Member) => member.heard.filter(([what]) => what === 'signalled').length;
  const before = members.map(heard);
  await cleo().signal('iHearYou');
  await expect.poll(() => members.map(heard)).toEqual(before.map((count) => count + 1));
});

test('F7: who holds the turn at a server that dies goes on at another with the same turn', async () => {
  const offered = members.findIndex(({ me }) => stageOf(ana().room())?.seat === me);
  const holder = members[offered]!;
  const others = members.filter((member) => member !== holder);
  await holder.send({ type: 'speak' });
  await others[0]!.until((room) => turnOf(room) !== null);

  await servers.kill(offered);
  places[offered]!.url = servers.urls[(offered + 1) % 3]!;
  await expect.poll(() => holder.line.socket.connected).toBe(false);
  await holder.comeBack();
  expect(seatOf(holder.room(), holder.me)?.presence.kind).toBe('connected');
  expect(turnOf(holder.room())?.seat).toBe(holder.me);
  expect(await holder.send({ type: 'finish' })).toBe('done');
  for (const other of others)
    await other.until((room) => stageOf(room) !== null && turnOf(room)?.seat !== holder.me);
  await expect.poll(inStep).toBe(true);
});
