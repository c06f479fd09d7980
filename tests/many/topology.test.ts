import { setTimeout as sleep } from 'node:timers/promises';
import { invitationIn } from '@ronda/member/invitation';
import type { Recorded, RoomEvent } from '@ronda/shared/room/event';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { connectRedis } from '../../server/src/log/redis/connection.ts';
import { createRedisStore } from '../../server/src/log/redis/redis.ts';
import { startChromium } from '../harness/chromium.ts';
import { hears } from '../harness/listening.ts';
import { type Member, openMember, TONES } from '../harness/member.ts';
import { type Proxy, startProxy, withoutProxy } from '../harness/proxy.ts';
import { startServers, type Servers } from '../harness/servers.ts';
import { agree, arrive, enter, isSeated, proposeRound, startGroup } from '../harness/table.ts';

/** Longer than all of this takes: nobody's turn ends by the clock. */
const TURN_SECONDS = 180;
/** The proxy asks every second who is ready. */
const ASKED_MS = 1500;

/** What docker-compose.yml describes, telephones aside, as processes on this machine. */
describe.skipIf(withoutProxy !== '')(`two servers behind a proxy${withoutProxy}`, () => {
  let proxy: Proxy;
  let servers: Servers;
  let browser: Browser;
  let group: string;
  const members: Member[] = [];

  beforeAll(async () => {
    servers = await startServers(2, { DRAIN_SECONDS: '3' }, async (inside) => {
      proxy = await startProxy(inside);
      const { mediaUrl, end } = proxy;
      return { mediaUrl, end, env: { ...proxy.env, PUBLIC_URL: proxy.url } };
    });
    browser = await startChromium(proxy.browser);
    for (const [name, hertz] of [
      ['Ana', TONES.ana],
      ['Bea', TONES.bea],
      ['Carl', TONES.carl],
    ] as const)
      members.push(await openMember(browser, { name, hertz }));
  });
  afterAll(async () => {
    await browser?.close();
    await servers?.end();
  });

  /** Everything that has happened in the meeting, as it is kept. */
  async function happened(): Promise<readonly Recorded[]> {
    const redis = await connectRedis(servers.redis.url);
    const store = createRedisStore(redis, 'reader');
    const kept = await store.read((await store.meetingOf(group))!, 0);
    await redis.close();
    return kept!.events;
  }
  const count = async (type: RoomEvent['type']) =>
    (await happened()).filter(({ event }) => event.type === type).length;

  /** Whoever of them has this button now. */
  async function whoCan(name: string): Promise<Member> {
    await expect.poll(async () => (await withButton(name)).length).toBe(1);
    return (await withButton(name))[0]!;
  }
  async function withButton(name: string): Promise<Member[]> {
    const shown = await Promise.all(members.map((member) => member.button(name).isVisible()));
    return members.filter((_, index) => shown[index]);
  }

  /** Nobody was missed, and whoever speaks goes on. */
  async function nothingWasLost(holder: Member): Promise<void> {
    for (const { page, button } of members) {
      // Without a line nothing can be proposed.
      await expect.poll(() => button('Propose').isEnabled()).toBe(true);
      for (const missing of [en.room.state.away, en.room.state.lost])
        expect(await page.getByText(missing, { exact: true }).count()).toBe(0);
    }
    expect(await count('seatLost')).toBe(0);
    expect(await count('seatTaken')).toBe(members.length);
    expect(await count('turnStarted')).toBe(1);
    await holder.button('Finish').waitFor();
    for (const { page } of members.filter((member) => member !== holder))
      await hears(page, [holder.hertz]);
  }

  test('who meets over https has a line to one of the servers, and nowhere else', async () => {
    const [ana, ...others] = members as [Member, ...Member[]];
    const link = await startGroup(proxy, ana, TURN_SECONDS);
    ({ group } = await invitationIn(link));
    await ana.press(en.group.go);
    await enter(ana);
    await isSeated(ana);
    for (const other of others) await arrive(other, link);
    await hears(ana.page, [TONES.bea, TONES.carl]);

    const byCount = async () => (await proxy.lines()).toSorted((a, b) => a - b);
    await expect.poll(byCount).toEqual([1, 2]);
    const known = [proxy.url, proxy.mediaUrl].map((url) => new URL(url).host);
    for (const { traffic } of members)
      for (const origin of traffic.origins) {
        expect(known).toContain(new URL(origin).host);
        expect(origin).toMatch(/^(https|wss):/);
      }
  });

  test('F7: a server dies in the middle of a turn, and all come back by themselves', async () => {
    await proposeRound(members[0]!);
    await agree(members[1]!, members[2]!);
    const holder = await whoCan('Speak');
    await holder.press('Speak');
    const lines = await proxy.lines();
    const busier = lines.indexOf(Math.max(...lines));

    await servers.kill(busier);
    await expect.poll(async () => (await proxy.lines())[1 - busier]).toBe(members.length);
    await nothingWasLost(holder);
    await servers.start(busier);
  });

  test('the servers are updated one by one, and nobody loses seat or turn', async () => {
    const holder = await whoCan('Finish');
    for (const server of [0, 1]) {
      await servers.stop(server);
      await expect.poll(async () => (await proxy.lines())[1 - server]).toBe(members.length);
      await servers.start(server);
      await nothingWasLost(holder);
    }
  });

  test('F3: and the round goes on to its end, one turn for each', async () => {
    for (const does of ['Finish', 'Pass', 'Pass']) {
      const holder = await whoCan(does);
      await holder.press(does);
      await holder.button(does).waitFor({ state: 'hidden' });
    }
    for (const member of members) await member.sees(en.room.middle.gathering);
    expect(await count('turnOffered')).toBe(members.length);
  });

  test('while Redis is away the room says so, no server is ready, and whoever comes is led to one nevertheless', async () => {
    const answers = () =>
      Promise.all(servers.urls.map(async (url) => (await fetch(`${url}/health/ready`)).status));
    await servers.redis.kill();
    await expect.poll(answers).toEqual([503, 503]);
    await sleep(ASKED_MS);
    const page = await members[0]!.context.newPage();
    expect((await page.goto(proxy.url))?.status()).toBe(200);
    await page.close();
    // What was announced stands longer than what is to be read.
    const notices = members.map(({ page: room }) =>
      room.locator('.bar-notice').filter({ hasText: en.room.mine.unserved }),
    );
    for (const notice of notices) await notice.waitFor();
    await servers.redis.start();
    await expect.poll(answers).toEqual([200, 200]);
    for (const notice of notices) await notice.waitFor({ state: 'detached' });
  });

  test('the proxy has written nothing about anybody', async () => {
    await Promise.all([servers.kill(0), servers.kill(1)]);
    const [ana] = members as [Member];
    // An empty answer is none to a browser.
    await ana.page.reload().catch(() => null);
    await expect.poll(() => proxy.log()).toContain('"level":"error"');
    expect(proxy.log()).not.toMatch(/remote_ip|127\.0\.0\.1:\d+->|user-agent|\/g\//i);
  });
});
