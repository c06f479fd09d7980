import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@redis/client';
import { startChild } from '../../infra/children.js';
import { freePort } from '../../infra/ports.js';

/** A Redis of a test's own, which writes down everything before it answers. */
export interface TestRedis {
  readonly url: string;
  /** Where its append-only file is. */
  readonly folder: string;
  /** As when its machine loses power. */
  kill(): Promise<void>;
  /** Again, with what it has written down. */
  start(): Promise<void>;
  pause(): void;
  goOn(): void;
  end(): Promise<void>;
}

export async function startRedis(): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'ronda-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  async function start() {
    const child = await startChild('redis-server', [
      ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
      ...['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''],
    ]);
    const client = createClient({ url, socket: { reconnectStrategy: () => 20 } });
    client.on('error', () => {});
    await client.connect();
    // While it still reads what it wrote it says so instead.
    while ((await client.ping().catch(() => '')) !== 'PONG')
      await new Promise((resolve) => setTimeout(resolve, 20));
    await client.close();
    return child;
  }
  let child = await start();
  const stop = async () => {
    child.process.kill('SIGKILL');
    await child.exited;
  };
  return {
    url,
    folder,
    kill: stop,
    async start() {
      child = await start();
    },
    pause: () => void child.process.kill('SIGSTOP'),
    goOn: () => void child.process.kill('SIGCONT'),
    async end() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
