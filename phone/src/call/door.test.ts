import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { webcrypto } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toBase64url } from '../../../client/src/confidence/base64url.ts';
import { sealForAgent } from '../../../client/src/confidence/for-agent.ts';
import { seal } from '../../../client/src/confidence/sealing.ts';
import { makeSecret } from '../../../client/src/confidence/secret.ts';
import { keysOf } from '@ronda/member/invitation';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { type AgentKeys, readAgentKeys } from './agent-keys.ts';
import { typePin } from './door.ts';

const PIN = '123456789012';
const MARK = 'm'.repeat(43);
const GROUP = 'group-aaaaaaaaaaaa';

let http: Server;
let url: string;
let keys: AgentKeys;
let secret: string;
let sealedSecret: string;
/** What Ronda answers at the phone door, and what it was asked. */
let answer: { status: number; body: object };
let asked: { body: unknown; authorization: string | undefined }[];

beforeEach(async () => {
  const pair = await webcrypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ]);
  keys = await readAgentKeys(
    's'.repeat(43),
    await webcrypto.subtle.exportKey('jwk', pair.privateKey),
  );
  const point = new Uint8Array(await webcrypto.subtle.exportKey('raw', pair.publicKey));
  secret = makeSecret();
  sealedSecret = (await sealForAgent(toBase64url(point), MARK, secret))!;
  answer = { status: 200, body: { group: GROUP, mark: MARK, secret: sealedSecret } };
  asked = [];
  const own = await keysOf(secret);
  const card = await seal(own, '{}');
  const agreements = [await seal(own, 'We listen.'), await seal(await keysOf(makeSecret()), 'no')];
  const door = {
    card,
    policy: USUAL_POLICY,
    agreements,
    phone: null,
    meeting: { present: 3, floor: 'open', closed: false },
  };
  http = createServer((request, reply) => {
    void json(request).then((body) => {
      if (request.url !== '/phone/door') return reply.end(JSON.stringify(door));
      asked.push({ body, authorization: request.headers.authorization });
      return reply.writeHead(answer.status).end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
const close = () => new Promise<unknown>((resolve) => http.close(resolve));
afterEach(close);

const typed = () => typePin({ url }, keys, PIN, 'caller');

test('a PIN opens its group: its invitation, the agreements that can be read, and who is there', async () => {
  const opened = await typed();
  expect(opened).toMatchObject({
    invitation: { group: GROUP, secret },
    agreements: ['We listen.'],
    present: 3,
  });
  expect(asked).toMatchObject([
    { body: { pin: PIN, caller: 'caller' }, authorization: `Bearer ${keys.credential}` },
  ]);
});

test.each([
  { status: 403, refusal: 'wrongInvitation', says: 'wrong' },
  { status: 403, refusal: 'badMessage', says: 'unavailable' },
  { status: 400, refusal: 'badMessage', says: 'wrong' },
  { status: 429, refusal: 'tooFast', says: 'tooFast' },
  { status: 500, refusal: 'broken', says: 'unavailable' },
])('$status $refusal is $says', async ({ status, refusal, says }) => {
  answer = { status, body: { refusal: { code: refusal } } };
  expect(await typed()).toBe(says);
});

test('what is sealed for another agent, or cannot be understood, opens nothing', async () => {
  answer.body = { group: GROUP, mark: 'x'.repeat(43), secret: sealedSecret };
  expect(await typed()).toBe('unavailable');
  answer.body = { group: GROUP };
  expect(await typed()).toBe('unavailable');
});

test('a Ronda that is away is unavailable', async () => {
  await close();
  expect(await typed()).toBe('unavailable');
});
