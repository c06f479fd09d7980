import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../infra/ports.js';
import { inProject } from '../../infra/project.js';
import { createApp, type App } from '../../server/src/app.ts';
import { createSteadyClock, type Clock } from '../../server/src/clock.ts';
import { NO_HINTS } from '../../server/src/log/hints.ts';
import type { Store } from '../../server/src/log/log.ts';
import { createSqliteStore } from '../../server/src/log/sqlite.ts';
import { createMedia } from '../../server/src/media/media.ts';
import { plainConfiguration } from './configuration.ts';
import { startTestLiveKit } from './livekit.ts';
import type { World } from './world.ts';

/** A Ronda of real parts at a date of its own. LiveKit and the passes into its rooms have this machine's. */
export interface DatedWorld extends Pick<World, 'url' | 'mediaUrl' | 'data' | 'end'> {
  readonly store: () => Store;
  /** Ms since the epoch, as Ronda counts them. */
  now(): number;
  /**
   * Ronda ends, and is started again at this moment, as on a machine that was off for as long. Between meetings only:
   * to a meeting that goes on, such a time would be given back (H4).
   */
  passTo(moment: number): Promise<void>;
}

/** @param from when it is started, in ms since the epoch */
export async function startDatedWorld(from: number): Promise<DatedWorld> {
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), 'ronda-dated-'));
  const livekit = await startTestLiveKit([port]);
  const { url, apiKey, apiSecret } = livekit.access;
  const configuration = plainConfiguration({
    port,
    data,
    livekit: { url: new URL(url), apiKey, apiSecret },
    client: inProject('client', 'dist'),
  });
  let clock: Clock;
  let store: Store;
  let app: App;

  async function start(at: number): Promise<void> {
    clock = createSteadyClock(at);
    store = createSqliteStore(join(data, 'ronda.sqlite'));
    app = await createApp({
      configuration,
      store,
      hints: NO_HINTS,
      clock,
      mediaFor: (given) => createMedia({ url, apiKey, apiSecret, ...given }),
      journal: null,
    });
    await app.listen();
  }
  async function stop(): Promise<void> {
    await app.stop();
    await store.close();
  }
  await start(from);
  return {
    url: `http://127.0.0.1:${port}`,
    mediaUrl: url,
    data,
    store: () => store,
    now: () => clock.now(),
    async passTo(moment) {
      if (moment < clock.now()) throw new Error('Time does not run back.');
      await stop();
      await start(moment);
    },
    async end() {
      await stop();
      await livekit.end();
      await rm(data, { recursive: true, force: true });
    },
  };
}
