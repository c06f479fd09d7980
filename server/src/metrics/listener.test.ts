import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMetricsListener, type MetricsListener } from './listener.ts';

let port: number;
let listener: MetricsListener;

async function listen(text: () => Promise<string>): Promise<void> {
  listener = createMetricsListener(
    { host: '127.0.0.1', port },
    { contentType: 'text/plain', text },
  );
  await listener.listen();
}
beforeEach(async () => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  ({ port } = probe.address() as AddressInfo);
  await new Promise((resolve) => probe.close(resolve));
});
afterEach(() => listener.stop());

function ask(path: string, given: { method?: string; host?: string } = {}): Promise<number> {
  const { method = 'GET', host = `127.0.0.1:${port}` } = given;
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers: { host }, agent: false },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

test('there are the figures, and nothing else', async () => {
  await listen(async () => 'ronda_rooms 1\n');
  expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toBe('ronda_rooms 1\n');
  expect(await ask('/')).toBe(404);
  expect(await ask('/metrics?group=a')).toBe(404);
  expect(await ask('/metrics', { method: 'POST' })).toBe(404);
});

test('on this machine alone no made-up name leads to them', async () => {
  await listen(async () => 'ronda_rooms 1\n');
  expect(await ask('/metrics', { host: 'evil.example' })).toBe(404);
  expect(await ask('/metrics', { host: `localhost:${port}` })).toBe(200);
});

test('what goes wrong is not told', async () => {
  await listen(() => Promise.reject(new Error('of Ana')));
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toBe('');
});

test('after it has stopped nobody is there', async () => {
  await listen(async () => '');
  expect(await ask('/metrics')).toBe(200);
  listener.stop();
  await expect(ask('/metrics')).rejects.toThrow('ECONNREFUSED');
});
