import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp, type App } from '../../server/src/app.ts';
import type { Configuration } from '../../server/src/configuration.ts';
import { NO_HINTS } from '../../server/src/log/hints.ts';
import { openDatabase, type Disk } from '../../server/src/log/database.ts';
import type { Store } from '../../server/src/log/log.ts';
import { createSqliteStore } from '../../server/src/log/sqlite.ts';
import { freePort } from '../../infra/ports.js';
import { plainConfiguration } from '../harness/configuration.ts';
import type { World } from '../harness/world.ts';

/** The server in this process, with a clock that can be moved. Media is only noted: it has tests of its own. */
export interface Here extends Omit<World, 'restartMedia' | 'putOut' | 'takePermission'> {
  readonly media: {
    readonly followed: string[];
    readonly closed: string[];
    well: boolean;
    /** What a pass into the media room waits for. */
    beforePass: () => Promise<void>;
  };
  store(): Store;
  now(): number;
  /** How long the disk takes for an append, in ms, besides what it takes. */
  slowness: number;
  /** Moves the server's clock on, in ms. Within a second it notices what became due. */
  pass(ms: number): void;
  /** From now on its time goes by `pass` alone, so that what is counted by the minute can be counted. */
  stopClock(): void;
  /** As when the process is killed: nobody is told, nothing is finished. */
  crash(): Promise<void>;
}

export async function startHere(change: Partial<Configuration> = {}): Promise<Here> {
  const data = await mkdtemp(join(tmpdir(), 'ronda-server-'));
  const port = await freePort();
  const media: Here['media'] = {
    followed: [],
    closed: [],
    well: true,
    beforePass: async () => {},
  };
  const configuration: Configuration = {
    ...plainConfiguration({
      port,
      data,
      livekit: { url: new URL('ws://127.0.0.1:7880'), apiKey: 'devkey', apiSecret: 'secret' },
      client: join(data, 'no-page'),
    }),
    ...change,
  };
  let written = '';
  let passed = 0;
  let store: Store;
  let disk: Disk;
  let app: App;
  let stoppedAt: number | null = null;
  const now = () => (stoppedAt ?? Date.now()) + passed;

  async function start(): Promise<void> {
    const file = join(data, 'ronda.sqlite');
    disk = openDatabase(file);
    store = createSqliteStore(file, { disk });
    app = await createApp({
      configuration,
      store: {
        ...store,
        async append(entry) {
          if (here.slowness > 0) await sleep(here.slowness);
          return store.append(entry);
        },
      },
      hints: NO_HINTS,
      clock: { now },
      journal: { level: 'debug', stream: { write: (line) => void (written += line) } },
      mediaFor: () => ({
        follow: ({ meeting }) => void media.followed.push(meeting),
        async passFor(meeting, seat) {
          await media.beforePass();
          return { url: 'ws://media', token: `${meeting} ${seat}` };
        },
        webhook: async (body, authorization) => authorization === 'signed' && body === '{"a": 1}',
        answers: async () => media.well,
        close: async (meeting) => void media.closed.push(meeting),
        stop: async () => {},
      }),
    });
    await app.listen();
  }

  /** As if a server had been there all the while: else it would be an outage, whose time is given back (H4). */
  function pass(ms: number): void {
    passed += ms;
    disk.change('UPDATE served SET at = ?', now());
  }

  async function stop(): Promise<void> {
    await app.stop();
    await store.close();
  }

  const here: Here = {
    slowness: 0,
    url: `http://127.0.0.1:${port}`,
    mediaUrl: 'ws://127.0.0.1:7880',
    data,
    media,
    store: () => store,
    now,
    log: () => written,
    pass,
    stopClock: () => void (stoppedAt = Date.now()),
    stopRonda: stop,
    startRonda: start,
    async crash() {
      await store.close();
      await app.stop();
    },
    async end() {
      await stop().catch(() => undefined);
      await rm(data, { recursive: true, force: true });
    },
  };
  await start();
  return here;
}
