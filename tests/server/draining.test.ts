import { setTimeout as sleep } from 'node:timers/promises';
import { foundGroup } from '@ronda/member/invitation';
import { takeSeat } from '@ronda/member/member';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../harness/world.ts';

const DRAIN_MS = 2000;

let world: World;
beforeAll(async () => {
  world = await startWorld({ DRAIN_SECONDS: String(DRAIN_MS / 1000) });
});
afterAll(() => world?.end());

const ready = async () => {
  const answer = await fetch(`${world.url}/health/ready`);
  return [answer.status, await answer.json()];
};

test('a server that is asked to end says at once that it is not ready, and serves on meanwhile', async () => {
  const invitation = await foundGroup(world);
  const ana = await takeSeat(world, invitation, { name: 'Ana' });
  const said = { store: 'answers', media: 'answers' };
  expect(await ready()).toEqual([200, { ...said, server: 'serving' }]);

  const begun = performance.now();
  const ended = world.stopRonda();
  const cut = new Promise<number>((resolve) => {
    ana.line.socket.once('disconnect', () => resolve(performance.now() - begun));
  });
  await expect
    .poll(ready, { timeout: 500, interval: 20 })
    .toEqual([503, { ...said, server: 'draining' }]);
  expect((await fetch(`${world.url}/health/live`)).status).toBe(200);
  // Whom the proxy still leads here is let in, and what they do is done.
  const ben = await takeSeat(world, invitation, { name: 'Ben' });
  await sleep(DRAIN_MS / 2);
  expect(await ben.send({ type: 'rest' })).toBe('done');
  await ana.until(({ seats }) => seats.some(({ id, resting }) => id === ben.me && resting));

  expect(await cut).toBeGreaterThanOrEqual(DRAIN_MS);
  await ended;
  expect(performance.now() - begun).toBeLessThan(DRAIN_MS + 2000);

  await world.startRonda();
  await Promise.all([ana, ben].map((member) => member.comeBack()));
  expect(ana.room().seats.map(({ presence }) => presence.kind)).toEqual(['connected', 'connected']);
  expect(ana.room().seats.map(({ resting }) => resting)).toEqual([false, true]);
  // Both seats were taken, and Ben rests: nobody was ever lost.
  expect(ana.events().map(({ event }) => event.type)).not.toContain('seatLost');
  for (const member of [ana, ben]) member.close();
});
