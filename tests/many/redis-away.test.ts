import { setTimeout as sleep } from 'node:timers/promises';
import { random256 } from '../../client/src/confidence/base64url.ts';
import { foundGroup } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { seatOf } from '@ronda/shared/room/seats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServers, type Servers } from '../harness/servers.ts';

/** Longer than a lease lasts that nobody could renew. */
const AWAY_MS = 14_000;

let servers: Servers;
const members: Member[] = [];

beforeAll(async () => {
  servers = await startServers(2);
  const [first, second] = servers.urls.map((url) => ({ url }));
  const group = await foundGroup(first!, 60);
  for (const place of [first!, second!, first!, second!])
    members.push(await takeSeat(place, group, {}));
});
afterAll(async () => {
  for (const member of members) member.close();
  await servers?.end();
});

const presences = () =>
  members.map((member) => seatOf(member.room(), member.me)?.presence.kind ?? 'none');

test('while Redis is away a command is refused, and not half done', async () => {
  const [ana] = members as [Member];
  await servers.redis.kill();
  const before = ana.seq();
  expect(await ana.send({ type: 'rest' })).toBe('oneMoment');
  expect(await ana.signal('meToo')).toBe('oneMoment');
  await sleep(AWAY_MS);
  expect(ana.line.socket.connected).toBe(true);
  expect(ana.seq()).toBe(before);
});

test('when it is back all goes on by itself, and nobody has lost their seat', async () => {
  const [ana, ben] = members as [Member, Member];
  await servers.redis.start();
  const raise = async () => ana.send({ type: 'rest' });
  await expect.poll(raise).toBe('done');
  await ben.until((room) => seatOf(room, ana.me)?.resting === true);
  // What was to be done about leases that nobody could renew would have been by now.
  await sleep(AWAY_MS);
  expect(presences()).toEqual(members.map(() => 'connected'));
  const lost = members.flatMap((member) =>
    member.happened().filter(({ type }) => type === 'seatLost'),
  );
  expect(lost).toEqual([]);
});

test('a Redis that stands still without saying so keeps nobody waiting, and what was sent is done once', async () => {
  const [ana, ben] = members as [Member, Member];
  const resting = () => seatOf(ana.room(), ana.me)?.resting;
  const was = resting();
  const command = { type: was ? 'return' : 'rest' } as const;
  const id = random256();
  const before = ben.seq();
  servers.redis.pause();
  const asked = performance.now();
  expect(await ana.send(command, id)).toBe('oneMoment');
  expect(performance.now() - asked).toBeLessThan(4500);
  await sleep(3000);
  servers.redis.goOn();
  // As a device does, which was told that it may try again.
  await expect.poll(() => ana.send(command, id)).toBe('done');
  await ben.until((room) => seatOf(room, ana.me)?.resting === !was);
  const since = () => ben.events().filter(({ seq }) => seq > before);
  // What Redis had been sent before it stood still is done first when it goes on; then what it cost is given back.
  const given = () =>
    since().reduce((sum, { event }) => sum + (event.type === 'timeGivenBack' ? event.ms : 0), 0);
  await expect.poll(given).toBeGreaterThan(4000);
  const own = since().filter(
    ({ event }) => event.type === 'seatRested' || event.type === 'seatReturned',
  );
  expect(own).toHaveLength(1);
  expect(presences()).toEqual(members.map(() => 'connected'));
});
