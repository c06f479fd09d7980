import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { startChild } from '../../infra/children.js';

const root = resolve(import.meta.dirname, '../..');
const data = mkdtempSync(join(tmpdir(), 'ronda-signals-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** The server's own process, with nobody in it. */
const start = (env: Record<string, string>) =>
  startChild(process.execPath, ['--import', 'tsx', join(root, 'server/src/main.ts')], {
    cwd: root,
    env: {
      HOST: '127.0.0.1',
      PORT: '0',
      RONDA_DATA: data,
      LIVEKIT_URL: 'ws://127.0.0.1:1',
      LIVEKIT_API_KEY: 'devkey',
      LIVEKIT_API_SECRET: 'secret',
      RONDA_LOG: 'info',
      ...env,
    },
  });

test('whoever asks a second time does not want to wait; what is passed on twice at once is one wish', async () => {
  const child = await start({ DRAIN_SECONDS: '600' });
  await expect.poll(child.output).toContain('listening');
  child.process.kill('SIGINT');
  child.process.kill('SIGTERM');
  await sleep(600);
  expect(child.process.exitCode).toBe(null);
  const asked = performance.now();
  child.process.kill('SIGTERM');
  expect(await child.exited).toEqual({ code: 1, signal: null });
  expect(performance.now() - asked).toBeLessThan(1000);
});

test('without a time to drain it ends soon, and well', async () => {
  const child = await start({});
  await expect.poll(child.output).toContain('listening');
  const asked = performance.now();
  child.process.kill('SIGTERM');
  expect(await child.exited).toEqual({ code: 0, signal: null });
  expect(performance.now() - asked).toBeLessThan(2000);
});

test('a port for the figures that is taken is named, and nothing starts', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const child = await start({ METRICS_PORT: String(port) });
  expect(await child.exited).toEqual({ code: 1, signal: null });
  expect(child.output()).toContain(`Port ${port} is taken. Choose another with METRICS_PORT.\n`);
  taken.close();
});
