import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildMeasuredServer } from '../../infra/build.js';
import { startLiveKit } from '../../infra/livekit/run.js';
import { freePort } from '../../infra/ports.js';
import { inProject } from '../../infra/project.js';
import { startRonda } from '../../infra/ronda.js';
import { rondaPhoneEnvironment } from '../../infra/telephone/agent.js';
import { newPhoneKeys } from '../../infra/telephone/keys.js';
import { isAlive } from '../harness/processes.ts';
import { startRedis } from '../harness/redis.ts';
import { credentialFrom, gatherCircle, type Circle } from './circle.ts';

/** A real server that refuses nothing for speed, with two circles that strangers sit in, and a calm one. */
export interface Besieged {
  readonly url: string;
  readonly port: number;
  readonly credential: string;
  readonly stormy: readonly [Circle, Circle];
  readonly calm: Circle;
  /** All that it has written, which is nothing while all goes well. */
  log(): string;
  isAlive(): boolean;
  /** Its memory in MB, and how long its event loop was held up at most since this was last asked, in ms. */
  figures(): Promise<{ readonly memory: number; readonly heldUp: number }>;
  end(): Promise<void>;
}

export type Ground = 'SQLite' | 'Redis';

/** What it may have in its heap, in MB; beyond, it dies. */
const HEAP = 400;

export async function besiege(ground: Ground): Promise<Besieged> {
  await buildMeasuredServer();
  const data = await mkdtemp(join(tmpdir(), 'ronda-fuzz-'));
  const [port, metrics] = [await freePort(), await freePort()];
  const livekit = await startLiveKit({ webhookPort: port });
  const redis = ground === 'Redis' ? await startRedis() : null;
  const keys = await newPhoneKeys();
  let written = '';
  const ronda = await startRonda({
    livekit,
    data,
    port,
    command: [`--max-old-space-size=${HEAP}`, inProject('server', 'dist', 'measured.js')],
    env: {
      ...rondaPhoneEnvironment(keys, 'sip:ronda@127.0.0.1'),
      METRICS_PORT: String(metrics),
      ...(redis === null ? {} : { REDIS_URL: redis.url }),
    },
    onOutput: (text) => {
      written += text;
    },
  });
  const { pid } = ronda.process;
  const credential = credentialFrom(keys.secret);
  const gather = () => gatherCircle(ronda, credential);
  const [one, other, calm] = [await gather(), await gather(), await gather()];
  // Their tables are the strangers' from now on.
  for (const member of [...one.members, ...other.members]) member.close();
  return {
    url: ronda.url,
    port,
    credential,
    stormy: [one, other],
    calm,
    log: () => written,
    isAlive: () => isAlive(pid!),
    async figures() {
      const text = await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text();
      const lag = Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(text)?.[1]);
      const status = await readFile(`/proc/${pid}/status`, 'utf8');
      const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
      return { memory: Math.round(kilobytes / 1024), heldUp: Math.round(lag * 1000) };
    },
    async end() {
      for (const member of calm.members) member.close();
      await ronda.stop();
      await livekit.stop();
      await redis?.end();
      await rm(data, { recursive: true, force: true });
    },
  };
}
