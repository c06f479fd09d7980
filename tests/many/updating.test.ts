import { foundGroup, type Invitation } from '@ronda/member/invitation';
import { helloOf, openLine } from '@ronda/member/line';
import { type Member, takeSeat } from '@ronda/member/member';
import { stageOf, turnOf } from '@ronda/shared/floor/moving';
import { seatOf } from '@ronda/shared/room/seats';
import { OLDEST_VERSION, PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildTomorrowsServer } from '../../infra/build.js';
import { inProject } from '../../infra/project.js';
import { but } from '../harness/hello.ts';
import { startServers, type Servers } from '../harness/servers.ts';

// Two servers, of which one is updated; then something happens that only the newer one understands.

const TODAY = 1;
const TOMORROW = 0;

let servers: Servers;
let group: Invitation;
let ana: Member;
let ben: Member;
const anasPlace = { url: '' };
const bensPlace = { url: '' };

beforeAll(async () => {
  await buildTomorrowsServer();
  servers = await startServers(2);
  anasPlace.url = servers.urls[TOMORROW]!;
  bensPlace.url = servers.urls[TODAY]!;
  group = await foundGroup(anasPlace, 60);
  ana = await takeSeat(anasPlace, group, { name: 'Ana' });
  ben = await takeSeat(bensPlace, group, { name: 'Ben' });
  await ana.propose({ kind: 'beginRound', prompt: null });
  await ben.agree('beginRound');
  await ben.until((room) => stageOf(room)?.seat === ana.me);
  await ana.send({ type: 'speak' });
  await ben.until((room) => turnOf(room) !== null);
});
afterAll(async () => {
  for (const member of [ana, ben]) member?.close();
  await servers?.end();
});

/** Why a page of this version is not let in with this person; null when it is. */
async function refusalOf(place: { url: string }, version: number, person?: string) {
  const hello = but(helloOf(group, person), { version });
  const opened = await openLine(place, hello).catch((error: unknown) => error);
  if (opened instanceof Error) return (opened as Error & { data: { code: string } }).data.code;
  (opened as Awaited<ReturnType<typeof openLine>>).close();
  return null;
}

test('F7: while one server is updated, who holds the turn goes on at the other, and back at the newer one', async () => {
  anasPlace.url = bensPlace.url;
  const cut = new Promise((resolve) => ana.line.socket.once('disconnect', resolve));
  await servers.stop(TOMORROW);
  await cut;
  await ana.comeBack();
  expect(turnOf(ana.room())?.seat).toBe(ana.me);
  await servers.start(TOMORROW, inProject('server', 'dist', 'tomorrow.js'));
  anasPlace.url = servers.urls[TOMORROW]!;
  await ana.comeBack();
  expect(turnOf(ana.room())?.seat).toBe(ana.me);
});

test('pages of before speak with servers of both versions, in one meeting', async () => {
  expect(await ana.send({ type: 'finish' })).toBe('done');
  await ben.until((room) => stageOf(room)?.seat === ben.me);
  expect(await ben.send({ type: 'speak' })).toBe('done');
  await ana.until((room) => turnOf(room)?.seat === ben.me);
});

test('a page of after is told to try again by the server of before, and let in by its own', async () => {
  expect(await refusalOf(bensPlace, PROTOCOL_VERSION + 1)).toBe('oneMoment');
  expect(await refusalOf(anasPlace, PROTOCOL_VERSION + 1)).toBeNull();
  expect(await refusalOf(anasPlace, OLDEST_VERSION - 1)).toBe('wrongVersion');
});

test('once something has happened that only newer ones understand, all are sent to where it is', async () => {
  const cuts = [ana, ben].map(
    (member) => new Promise((resolve) => member.line.socket.once('disconnect', resolve)),
  );
  // Whoever asked for it hears that it was done, or finds it so.
  await ana.send({ type: 'rest' }).catch(() => 'gone');
  await Promise.all(cuts);
  // A server of before has no place for them, and a page of before learns that it is to be loaded anew.
  await expect(ben.comeBack()).rejects.toThrow('oneMoment');
  bensPlace.url = anasPlace.url;
  await expect(ben.comeBack()).rejects.toThrow('wrongVersion');
});

test('with the newer page they are in their seats again, and nobody was lost', async () => {
  const hello = but(helloOf(group, ben.person), { version: PROTOCOL_VERSION + 1 });
  const line = await openLine(anasPlace, hello);
  const { meeting } = ben.room();
  const entered = (await line.ask('enter', { name: ben.sealedName, returningTo: meeting })) as {
    done: { snapshot: { room: ReturnType<Member['room']> } };
  };
  const { room } = entered.done.snapshot;
  expect(seatOf(room, ben.me)?.presence.kind).toBe('connected');
  expect(seatOf(room, ana.me)?.resting).toBe(true);
  expect(turnOf(room)?.seat).toBe(ben.me);
  line.close();
});
