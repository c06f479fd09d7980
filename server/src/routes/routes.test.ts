import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { DoorAnswer, GroupMade } from '@ronda/shared/wire/protocol';
import { scheduleOf } from '@ronda/shared/testing/schedules';
import { OLDEST_VERSION, PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import * as v from 'valibot';
import { createApp, type App } from '../app.ts';
import { createSteadyClock } from '../clock.ts';
import type { Configuration } from '../configuration.ts';
import type { Store } from '../log/log.ts';
import { NO_HINTS } from '../log/hints.ts';
import { createSqliteStore } from '../log/sqlite.ts';

let folder: string;
let store: Store;
let app: App;
let written: string;
let mediaIsWell: boolean;

async function start(change: Partial<Configuration> = {}): Promise<void> {
  app = await createApp({
    configuration: {
      host: '127.0.0.1',
      port: 0,
      data: folder,
      publicUrl: null,
      livekit: { url: new URL('ws://127.0.0.1:7880'), apiKey: 'devkey', apiSecret: 'secret' },
      client: join(folder, 'page'),
      log: 'warn',
      metrics: null,
      drainMs: 0,
      redis: null,
      phone: null,
      local: true,
      ...change,
    },
    store,
    hints: NO_HINTS,
    clock: createSteadyClock(Date.now()),
    journal: { level: 'debug', stream: { write: (line) => void (written += line) } },
    mediaFor: () => ({
      follow: () => {},
      passFor: () => Promise.reject(new Error('not here')),
      webhook: async (body, authorization) => authorization === 'signed' && body === '{"a":  1}',
      answers: async () => mediaIsWell,
      close: async () => {},
      stop: async () => {},
    }),
  });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ronda-routes-'));
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>Ronda</title>');
  writeFileSync(
    join(folder, 'page', 'index.ca.html'),
    '<!doctype html><title>Ronda, en català</title>',
  );
  writeFileSync(join(folder, 'page', 'assets', 'index-a1b2.js'), 'export {};');
  store = createSqliteStore(join(folder, 'ronda.sqlite'));
  written = '';
  mediaIsWell = true;
  await start();
});
afterEach(async () => {
  await app.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const proof = randomBytes(32);
const newGroup = {
  version: PROTOCOL_VERSION,
  doorHash: createHash('sha256').update(proof).digest('base64url'),
  card: 'sealed-card'.repeat(5),
  policy: { turnSeconds: 60 },
};
const asked = { version: PROTOCOL_VERSION, proof: proof.toString('base64url') };

const host = 'localhost:3000';
function post(url: string, body: object | string, headers: Record<string, string> = {}) {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  return app.http.inject({
    method: 'POST',
    url,
    payload,
    headers: { host, 'content-type': 'application/json', ...headers },
  });
}
const get = (url: string) => app.http.inject({ method: 'GET', url, headers: { host } });

async function groupMade(): Promise<string> {
  const made = await post('/groups', newGroup);
  expect(made.statusCode).toBe(201);
  return v.parse(GroupMade, made.json()).group;
}

test('a group is started, and its door answers to the invitation', async () => {
  const group = await groupMade();
  const door = await post(`/groups/${group}/door`, asked);
  expect(door.statusCode).toBe(200);
  expect(v.parse(DoorAnswer, door.json())).toEqual({
    card: newGroup.card,
    policy: { ...USUAL_POLICY, ...newGroup.policy },
    agreements: [],
    meeting: null,
    phone: null,
  });
});

test('S1: the door says when the group meets', async () => {
  const schedule = scheduleOf();
  const made = await post('/groups', { ...newGroup, schedule });
  const { group } = v.parse(GroupMade, made.json());
  const seen = await post(`/groups/${group}/door`, asked);
  expect(v.parse(DoorAnswer, seen.json()).schedule).toEqual(schedule);
});

test('what a group starts with stands at its door', async () => {
  const helpLine = 'l'.repeat(40);
  const agreements = ['a'.repeat(40), 'b'.repeat(40)];
  const made = await post('/groups', { ...newGroup, agreements, helpLine });
  const { group } = v.parse(GroupMade, made.json());
  const door = await post(`/groups/${group}/door`, asked);
  expect(v.parse(DoorAnswer, door.json())).toMatchObject({ agreements, helpLine });
  const wrong = await post('/groups', { ...newGroup, helpLine: 'in the clear' });
  expect([wrong.statusCode, wrong.json()]).toEqual([400, { refusal: { code: 'badMessage' } }]);
});

test('D8: the door of a group that admits telephones says how to call, while calls are taken', async () => {
  const phone = { secret: 's'.repeat(43), number: '+34 900 000 000', publicKey: 'k'.repeat(87) };
  const phones = { mark: 'm'.repeat(43), pin: 'p'.repeat(40), secret: 'z'.repeat(90) };
  await app.stop();
  await start({ phone });
  const made = await post('/groups', { ...newGroup, phones });
  const { group } = v.parse(GroupMade, made.json());
  const without = await groupMade();
  const seenAt = async (which: string) =>
    v.parse(DoorAnswer, (await post(`/groups/${which}/door`, asked)).json()).phone;
  expect(await seenAt(group)).toEqual({ number: phone.number, pin: phones.pin });
  // No other group can be founded with its PIN: it goes on leading here.
  const stolen = await post('/groups', { ...newGroup, phones });
  expect([stolen.statusCode, stolen.json()]).toEqual([409, { refusal: { code: 'pinTaken' } }]);
  expect(await seenAt(without)).toBeNull();
  await app.stop();
  await start();
  expect(await seenAt(group)).toBeNull();
});

test('a wrong proof, an unknown group and an impossible one get the same answer', async () => {
  const group = await groupMade();
  const wrong = { ...asked, proof: randomBytes(32).toString('base64url') };
  const answers = await Promise.all([
    post(`/groups/${group}/door`, wrong),
    post(`/groups/${'x'.repeat(22)}/door`, asked),
    post(`/groups/${'x'.repeat(22)}/door`, wrong),
    post('/groups/short/door', asked),
    post(`/groups/${encodeURIComponent("' OR 1=1 --".repeat(3))}/door`, asked),
  ]);
  for (const answer of answers) {
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toEqual({ refusal: { code: 'wrongInvitation' } });
  }
});

test.each([
  ['nothing', {}],
  ['a list', []],
  ['more than asked', { ...newGroup, admin: true }],
  ['a prototype', '{"__proto__": {"admin": true}}'],
  ['a turn that is too short', { ...newGroup, policy: { turnSeconds: 9 } }],
  ['a turn of no number', { ...newGroup, policy: { turnSeconds: '60' } }],
  ['a card in the clear', { ...newGroup, card: 'Tuesday circle, for those who care for somebody' }],
  ['a hash of another length', { ...newGroup, doorHash: 'abc' }],
  ['half a message', '{"version": 1, '],
  ['no message', ''],
])('a group is not started with %s', async (_what, body) => {
  const answer = await post('/groups', body);
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toEqual({ refusal: { code: 'badMessage' } });
});

test('another version of the protocol is told so, before anything else', async () => {
  const group = await groupMade();
  for (const [version, status, code] of [
    [OLDEST_VERSION - 1, 400, 'wrongVersion'],
    // Of a server that is updated already; this one will be in a moment.
    [PROTOCOL_VERSION + 1, 400, 'oneMoment'],
  ] as const)
    for (const answer of [
      await post('/groups', { ...newGroup, version, somethingNew: 1 }),
      await post(`/groups/${group}/door`, { version }),
    ]) {
      expect(answer.statusCode).toBe(status);
      expect(answer.json()).toEqual({ refusal: { code } });
    }
});

test('a body over 16 kB is refused', async () => {
  const answer = await post('/groups', { ...newGroup, card: 'x'.repeat(17_000) });
  expect(answer.statusCode).toBe(413);
  expect(answer.json()).toEqual({ refusal: { code: 'tooLarge' } });
});

test('a body that is no JSON is refused', async () => {
  const answer = await post('/groups', 'a=1', {
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(answer.statusCode).toBe(415);
  expect(answer.json()).toEqual({ refusal: { code: 'badMessage' } });
});

test("another page's requests are refused", async () => {
  const group = await groupMade();
  for (const url of ['/groups', `/groups/${group}/door`]) {
    const answer = await post(url, url === '/groups' ? newGroup : asked, {
      origin: 'https://evil.example',
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toEqual({ refusal: { code: 'badMessage' } });
  }
});

test('thirty groups a minute may be started from one address', async () => {
  const answers = [];
  for (let many = 0; many < 32; many += 1) answers.push(await post('/groups', newGroup));
  expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(30);
  expect(answers.at(-1)?.statusCode).toBe(429);
  expect(answers.at(-1)?.json()).toEqual({ refusal: { code: 'tooFast' } });
});

test('a door may be tried three hundred times a minute', async () => {
  const group = await groupMade();
  const answers = [];
  for (let many = 0; many < 302; many += 1)
    answers.push(await post(`/groups/${group}/door`, asked));
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(300);
  expect(answers.at(-1)?.json()).toEqual({ refusal: { code: 'tooFast' } });
});

test('health is that of the media server too', async () => {
  mediaIsWell = false;
  expect((await get('/health')).statusCode).toBe(503);
  mediaIsWell = true;
  expect((await get('/health')).statusCode).toBe(200);
  mediaIsWell = false;
  await expect.poll(async () => (await get('/health')).statusCode, { timeout: 3000 }).toBe(503);
});

test('a webhook is verified on the bytes as they came', async () => {
  const type = { 'content-type': 'application/webhook+json' };
  const hook = (body: string, authorization: string) =>
    post('/livekit/webhook', body, { ...type, authorization });
  expect((await hook('{"a":  1}', 'signed')).statusCode).toBe(204);
  expect((await hook('{"a": 1}', 'signed')).statusCode).toBe(401);
  expect((await hook('{"a":  1}', 'forged')).statusCode).toBe(401);
});

test('every view is the one page, which is never kept; what it loads is kept for good', async () => {
  for (const url of ['/', '/g/abcdefghijklmnopqrstuv']) {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('<title>Ronda</title>');
    expect(answer.headers['cache-control']).toBe('no-store');
  }
  const script = await get('/assets/index-a1b2.js');
  expect(script.headers['cache-control']).toMatch(/max-age=31536000, immutable/);
});

test('the page comes in the language that the browser asks for, also where nothing is', async () => {
  const ask = (url: string, language: string) =>
    app.http.inject({
      url,
      headers: { host, accept: 'text/html', 'accept-language': language },
    });
  for (const url of ['/', '/g/abcdefghijklmnopqrstuv', '/nowhere']) {
    const [catalan, german] = [await ask(url, 'ca,en;q=0.5'), await ask(url, 'de')];
    expect(catalan.body).toContain('en català');
    expect(german.body).toContain('<title>Ronda</title>');
    for (const { headers } of [catalan, german]) {
      expect(headers['vary']).toBe('accept-language');
      expect(headers['cache-control']).toBe('no-store');
    }
    expect(catalan.headers['content-language']).toBe('ca');
  }
});

test.each([
  '/groups',
  '/nowhere',
  '/assets/none.js',
  '/../ronda.sqlite',
  '/%2e%2e/ronda.sqlite',
  '/..%2fronda.sqlite',
  '/.vite/manifest.json',
])('GET %s is nothing', async (url) => {
  const answer = await get(url);
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode).toBeLessThan(500);
  expect(answer.json()).toEqual({ refusal: { code: 'badMessage' } });
});

test('a person who goes where nothing is gets the page, which says so', async () => {
  const answer = await app.http.inject({
    url: '/nowhere',
    headers: { host, accept: 'text/html,*/*' },
  });
  expect(answer.statusCode).toBe(404);
  expect(answer.body).toContain('<title>Ronda</title>');
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
});

test('the page may run our code, talk to us and to LiveKit, and nothing else', async () => {
  const { headers } = await get('/');
  const policy = String(headers['content-security-policy']);
  const directives = new Map(
    policy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1)]),
  );
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('script-src')).toEqual(["'self'"]);
  expect(directives.get('style-src')).toEqual(["'self'"]);
  for (const kind of ['img-src', 'media-src', 'worker-src', 'font-src', 'manifest-src'])
    expect([kind, directives.get(kind)]).toEqual([kind, ["'self'"]]);
  for (const kind of ['frame-ancestors', 'base-uri', 'form-action'])
    expect([kind, directives.get(kind)]).toEqual([kind, ["'none'"]]);
  expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
  expect(directives.get('trusted-types')).toEqual(['ronda']);
  expect(directives.get('connect-src')).toEqual([
    "'self'",
    'ws://localhost:3000',
    'ws://127.0.0.1:7880',
    'http://127.0.0.1:7880',
  ]);
  expect(policy).not.toMatch(/unsafe|\*|data:|blob:/);
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['permissions-policy']).toMatch(/camera=\(self\), microphone=\(self\)/);
  expect(headers['strict-transport-security']).toBeUndefined();
});

test('a Host made up by somebody does not get into the policy', async () => {
  const answer = await app.http.inject({
    url: '/',
    headers: { host: "evil.example; script-src 'unsafe-inline'" },
  });
  expect(String(answer.headers['content-security-policy'])).not.toContain('evil');
});

test('in public it insists on TLS, and takes only the public name', async () => {
  await app.stop();
  await start({
    log: 'warn',
    metrics: null,
    drainMs: 0,
    local: false,
    publicUrl: new URL('https://ronda.example.org'),
    livekit: { url: new URL('wss://media.example.org'), apiKey: 'k', apiSecret: 's' },
  });
  const { headers } = await app.http.inject({ url: '/', headers: { host: 'ronda.example.org' } });
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  expect(String(headers['content-security-policy'])).toContain(
    "connect-src 'self' wss://ronda.example.org wss://media.example.org https://media.example.org;",
  );
  const elsewhere = await post('/groups', newGroup, { host: 'evil.example' });
  expect(elsewhere.statusCode).toBe(403);
});

test('the log holds no address, no group, no proof, no card; it knows the route and the refusal', async () => {
  const group = await groupMade();
  await post(`/groups/${group}/door`, { ...asked, proof: randomBytes(32).toString('base64url') });
  await post('/groups', '{"name": "Ana", ');
  await get(`/g/${group}?name=Ana`);
  for (const secret of [group, asked.proof, newGroup.doorHash, 'sealed-card', '127.0.0.1', 'Ana'])
    expect(written).not.toContain(secret);
  expect(written).toContain('"route":"/groups/:group/door"');
  expect(written).toContain('"refusal":"wrongInvitation"');
});

test('a failure of the store is one moment, without a word about it', async () => {
  await app.stop();
  const broken = () => Promise.reject(new Error('the disk of Ana is full'));
  const working = store;
  store = { ...working, createGroup: broken };
  await start();
  store = working;
  const answer = await post('/groups', newGroup);
  expect(answer.statusCode).toBe(503);
  expect(answer.json()).toEqual({ refusal: { code: 'oneMoment' } });
  expect(written).not.toContain('Ana');
  expect(written).toContain('a request failed');
});

test('a browser is told to erase what a page kept, and by no other page', async () => {
  const ask = (headers: Record<string, string>) =>
    app.http.inject({ method: 'POST', url: '/forgotten', headers: { host, ...headers } });
  const erased = await ask({});
  expect(erased.statusCode).toBe(204);
  expect(erased.headers['clear-site-data']).toBe('"cache", "storage"');
  const other = await ask({ origin: 'https://evil.example' });
  expect(other.statusCode).toBe(403);
  expect(other.headers['clear-site-data']).toBeUndefined();
});
