import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import { hears } from '../harness/listening.ts';
import { watchFlow } from '../harness/mediaFlow.ts';
import { type Member, openMember, TONES } from '../harness/member.ts';
import { contactsIn, netLogTo, type Contacts } from '../harness/net-log.ts';
import { writeDownViolations, violationsOf } from '../harness/policy.ts';
import { agree, arrive, isOffered, proposeRound, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

let world: World;
let folder: string;
let contacts: Contacts;
const violations: string[] = [];
/** Where WebRTC was told to look for ways. */
const iceServers: string[] = [];

beforeAll(async () => {
  world = await startWorld();
  folder = await mkdtemp(join(tmpdir(), 'ronda-net-'));
});
afterAll(async () => {
  await world?.end();
  await rm(folder, { recursive: true, force: true });
});

async function come(browser: Awaited<ReturnType<typeof startChromium>>, name: 'ana' | 'bea') {
  const member = await openMember(browser, { name, hertz: TONES[name] });
  await watchFlow(member.context);
  await writeDownViolations(member.context);
  return member;
}

test('a whole meeting: started, entered, with sound, pictures and a round, and left', async () => {
  const log = join(folder, 'meeting.json');
  const browser = await startChromium(netLogTo(log));
  const ana = await come(browser, 'ana');
  const bea = await come(browser, 'bea');
  const link = await startGroup(world, ana, 10);
  await ana.press(en.group.go);
  await arrive(ana, link);
  await arrive(bea, link);
  await hears(bea.page, [TONES.ana]);
  await ana.press(en.media.turnCameraOn);
  await bea.page.locator('video').first().waitFor();
  await proposeRound(ana);
  await agree(bea);
  await isOffered(ana);
  await ana.press('Speak');
  await hears(bea.page, [TONES.ana]);
  await ana.press('Finish');
  await bea.press('Pass');
  for (const member of [ana, bea]) {
    iceServers.push(...(await iceServersOf(member)));
    violations.push(...(await violationsOf(member.context)));
    await member.press('Leave');
    await member.button(en.arrive.comeBack).waitFor();
    violations.push(...(await violationsOf(member.context)));
  }
  await browser.close();
  contacts = await contactsIn(log, 'http://127.0.0.1');
});

async function iceServersOf({ page }: Member): Promise<string[]> {
  return page.evaluate(() =>
    globalThis.rondaConnections!.flatMap((connection) =>
      (connection.getConfiguration().iceServers ?? []).flatMap(({ urls }) => urls),
    ),
  );
}

test('its browsers asked for nothing but of Ronda and LiveKit, and looked nobody else up', () => {
  const own = [world.url, world.mediaUrl].flatMap((url) => {
    const { host } = new URL(url);
    return [`http://${host}`, `ws://${host}`];
  });
  expect(contacts.origins).toContain(world.url);
  expect(contacts.origins).toContain(new URL(world.mediaUrl).origin);
  expect(own).toEqual(expect.arrayContaining([...contacts.origins]));
  const hosts = own.map((url) => new URL(url).host);
  expect(hosts).toEqual(expect.arrayContaining([...contacts.hosts]));
});

test('sound and pictures found their way by asking nobody else', () => {
  expect(contacts.udp.size).toBeGreaterThan(0);
  for (const address of contacts.udp) expect(address).toMatch(/^127\.0\.0\.1:/);
  for (const url of iceServers) expect(url).toMatch(/^(stun|turns?):127\.0\.0\.1:/);
});

test("nothing in it went against the page's own policy", () => {
  expect(violations).toEqual([]);
});

test('whoever is asked nevertheless would be seen: by name or address, in a worker, and by WebRTC', async () => {
  const log = join(folder, 'control.json');
  const page = await servePage();
  const browser = await startChromium(netLogTo(log));
  const context = await browser.newContext();
  await writeDownViolations(context);
  const tab = await context.newPage();
  await tab.goto(page.url);
  await tab.waitForFunction('globalThis.isDone === true');
  const [violation] = await violationsOf(context);
  await browser.close();
  page.server.close();
  const seen = await contactsIn(log, 'http://127.0.0.1');
  expect(seen.hosts).toContain('named.invalid');
  expect(seen.origins).toContain('http://127.0.0.8:9');
  expect(seen.origins).toContain('http://127.0.0.9:9');
  expect(seen.udp).toContain('127.0.0.77:3478');
  expect(violation).toMatch(/img-src/);
});

/** A page that does what ours must not. */
async function servePage(): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    if (request.url === '/worker.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(`fetch('http://127.0.0.8:9/').catch(() => 0).then(() => postMessage('asked'));`);
      return;
    }
    response.setHeader('content-type', 'text/html');
    response.setHeader('content-security-policy', "img-src 'none'");
    response.end(`<!doctype html><script>
      const worker = new Worker('/worker.js');
      const asked = new Promise((done) => (worker.onmessage = done));
      const way = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.77:3478' }] });
      way.createDataChannel('x');
      way.createOffer().then((offer) => way.setLocalDescription(offer));
      new Image().src = 'http://127.0.0.10/';
      const other = fetch('http://127.0.0.9:9/').catch(() => 0);
      fetch('http://named.invalid/').catch(() => 0);
      const wait = new Promise((done) => setTimeout(done, 2000));
      Promise.all([asked, other, wait]).then(() => (globalThis.isDone = true));
    </script>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}
