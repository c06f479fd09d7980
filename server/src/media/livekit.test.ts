import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LISTEN } from './allowed.ts';
import { ANSWER_MS, createLiveKit, type LiveKit } from './livekit.ts';

/** Stands where LiveKit would, and counts how often it is asked. */
let asked = 0;
const server = createServer((_request, response) => {
  asked += 1;
  response.setHeader('content-type', 'application/json').end('{}');
});
let livekit: LiveKit;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  livekit = createLiveKit({
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey: 'key',
    apiSecret: 'secret'.repeat(6),
  });
});
afterAll(() => void server.close());

test('F2 H3: nothing is given that follows from what was true a second ago', async () => {
  asked = 0;
  const before = performance.now();
  expect((await livekit.allow('m', 'ana', LISTEN, before)).ok).toBe(true);
  expect(asked).toBe(1);
  const late = await livekit.allow('m', 'ana', LISTEN, before - ANSWER_MS - 1);
  expect(late).toEqual({ ok: false, failure: 'late' });
  expect(asked).toBe(1);
});

test('what is taken away is asked for whenever it is', async () => {
  asked = 0;
  expect((await livekit.allow('m', 'ana', LISTEN)).ok).toBe(true);
  expect(asked).toBe(1);
});
