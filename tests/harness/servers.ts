import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../infra/ports.js';
import { startRonda } from '../../infra/ronda.js';
import { startTestLiveKit, type TestLiveKit } from './livekit.ts';
import { startRedis, type TestRedis } from './redis.ts';

/** Several servers that share a Redis and a LiveKit, as a collective that hosts many circles has them. */
export interface Servers {
  /** Where each is; the origin. */
  readonly urls: readonly string[];
  readonly redis: TestRedis;
  readonly livekit: TestLiveKit;
  /** All that they have written. */
  log(): string;
  /** As when its machine loses power. */
  kill(server: number): Promise<void>;
  /** As when its machine is wanted for something else: asked to end, and waited for. */
  stop(server: number): Promise<void>;
  /** Again, on the same port; another program, where one is given. */
  start(server: number, program?: string): Promise<void>;
  pause(server: number): void;
  goOn(server: number): void;
  end(): Promise<void>;
}

/** What stands before the servers: where they and LiveKit are found through it, and what they are told of it. */
export interface Front {
  readonly mediaUrl: string;
  readonly env: Readonly<Record<string, string>>;
  end(): Promise<void>;
}

/**
 * @param env further settings for each of them
 * @param standBefore them, once it is known where they will be: hosts with ports
 */
export async function startServers(
  count: number,
  env: Record<string, string> = {},
  standBefore?: (of: { servers: readonly string[]; livekit: string }) => Promise<Front>,
): Promise<Servers> {
  const data = await mkdtemp(join(tmpdir(), 'ronda-test-'));
  const redis = await startRedis();
  const ports = await Promise.all(Array.from({ length: count }, () => freePort()));
  const livekit = await startTestLiveKit(ports);
  const front = await standBefore?.({
    servers: ports.map((port) => `127.0.0.1:${port}`),
    livekit: new URL(livekit.access.url).host,
  });
  let written = '';
  const start = (port: number, program?: string) =>
    startRonda({
      livekit: { ...livekit.access, url: front?.mediaUrl ?? livekit.access.url },
      data,
      port,
      ...(program === undefined ? {} : { command: [program] }),
      env: { REDIS_URL: redis.url, ...front?.env, ...env },
      onOutput: (text) => {
        written += text;
      },
    });
  const running = await Promise.all(ports.map((port) => start(port)));
  const urls = running.map(({ url }) => url);
  const at = (server: number) => running[server]!;
  return {
    urls,
    redis,
    livekit,
    log: () => written,
    async kill(server) {
      at(server).process.kill('SIGKILL');
      await at(server).exited;
    },
    async stop(server) {
      at(server).process.kill('SIGTERM');
      await at(server).exited;
    },
    async start(server, program) {
      running[server] = await start(at(server).port, program);
    },
    pause: (server) => void at(server).process.kill('SIGSTOP'),
    goOn: (server) => void at(server).process.kill('SIGCONT'),
    async end() {
      await Promise.all(running.map((each) => each.stop()));
      await front?.end();
      await livekit.end();
      await redis.end();
      await rm(data, { recursive: true, force: true });
    },
  };
}
