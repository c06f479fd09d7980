import type { RefusalCode } from '@ronda/shared/room/refusal';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { random256 } from '../../client/src/confidence/base64url.ts';
import { codeIn, type GoingRound, startGoingRound } from '../harness/goingRound.ts';

const MEGABYTE = 1024 * 1024;
let round: GoingRound;

beforeAll(async () => {
  round = await startGoingRound();
});

afterAll(async () => {
  await round?.end();
});

interface Sent {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}
/** Nothing between us and the server tidies the path or the headers. */
function send({ path = '/groups', method = 'POST', headers, body = '' }: Sent) {
  const { hostname, port } = new URL(round.world.url);
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request({
      hostname,
      port,
      path,
      method,
      headers: { 'content-type': 'application/json', ...headers },
    });
    sent.on('response', (response) => {
      void text(response).then((said) => resolve({ status: response.statusCode ?? 0, body: said }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
const door = (group: string) => `/groups/${group}/door`;
const group = { version: PROTOCOL_VERSION, doorHash: random256(), card: 'c'.repeat(60) };
const proof = { version: PROTOCOL_VERSION, proof: random256() };

const refused: [string, Sent, RefusalCode][] = [
  ['no JSON', { body: '{"version":' }, 'badMessage'],
  ['nothing', {}, 'badMessage'],
  ['null', { body: 'null' }, 'badMessage'],
  ['a list', { body: '[]' }, 'badMessage'],
  [
    'another kind of content',
    { headers: { 'content-type': 'text/xml' }, body: '<a/>' },
    'badMessage',
  ],
  ['wrong types', { body: json({ ...group, policy: { turnSeconds: '10' } }) }, 'badMessage'],
  ['a turn too short', { body: json({ ...group, policy: { turnSeconds: 9 } }) }, 'badMessage'],
  [
    'more than asked',
    { body: json({ ...group, policy: { turnSeconds: 10 }, host: 'me' }) },
    'badMessage',
  ],
  ['a prototype', { body: '{"__proto__":{"version":1}}' }, 'badMessage'],
  ['another version', { body: json({ ...group, version: 1 }) }, 'wrongVersion'],
  ['1 MB', { body: json({ ...group, card: 'c'.repeat(MEGABYTE) }) }, 'tooLarge'],
  ['a foreign page', { headers: { origin: 'https://example.org' }, body: '{}' }, 'badMessage'],
  ['a foreign name', { headers: { host: 'example.org' }, body: '{}' }, 'badMessage'],
  ['an unknown group', { path: door('g'.repeat(22)), body: json(proof) }, 'wrongInvitation'],
  ['a prototype as group', { path: door('__proto__'), body: json(proof) }, 'wrongInvitation'],
  ['a path as group', { path: door('..%2f..%2fgroups'), body: json(proof) }, 'wrongInvitation'],
  ['no such place', { path: '/admin', body: '{}' }, 'badMessage'],
  ['another method', { method: 'DELETE' }, 'badMessage'],
  ['a path that is none', { method: 'GET', path: '/%' }, 'badMessage'],
];
test.each(refused)('%s is refused, in words', async (_what, sent, code) => {
  const { status, body } = await send(sent);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(codeIn(JSON.parse(body))).toBe(code);
  await round.goesOn();
});

test('a wrong proof of a group that there is cannot be told from a group that there is not', async () => {
  const here = await send({ path: door(round.invitation.group), body: json(proof) });
  const nowhere = await send({ path: door('n'.repeat(22)), body: json(proof) });
  expect(here).toEqual(nowhere);
  expect(codeIn(JSON.parse(here.body))).toBe('wrongInvitation');
});

test.each([
  '/../../../etc/passwd',
  '/assets/../../../server/package.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fpackage.json',
  '/assets/..%5c..%5cpackage.json',
  '/.git/config',
  '/package.json',
  '//etc/passwd',
  '/g/%00',
  '/livekit/webhook/..%2f..%2fdata',
])('the path %s leads to no file of the machine', async (path) => {
  const { body } = await send({ method: 'GET', path });
  expect(body).not.toMatch(/root:|"private"|\[core\]/);
});

test('what says to come from LiveKit is not believed without its signature', async () => {
  for (const headers of [{}, { authorization: 'Bearer e30.e30.e30' }] as const) {
    const body = json({ event: 'participant_left', room: { name: round.meeting } });
    const { status } = await send({ path: '/livekit/webhook', headers, body });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  }
  await round.goesOn();
});

test('after all of it the round goes on to its end', async () => {
  await round.endsWell();
});

function json(body: unknown): string {
  return JSON.stringify(body);
}
