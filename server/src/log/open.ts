import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { createSteadyClock } from '../clock.ts';
import type { Configuration } from '../configuration.ts';
import { newId } from '../newId.ts';
import type { Hints } from './hints.ts';
import { NO_HINTS } from './hints.ts';
import type { Store } from './log.ts';
import { createRedisClock } from './redis/clock.ts';
import { connectRedis } from './redis/connection.ts';
import { createRedisHints } from './redis/hints.ts';
import { impatient } from './redis/impatient.ts';
import { createRedisStore } from './redis/redis.ts';
import { createSqliteStore } from './sqlite.ts';

/** What a server stands on: what is kept, what time it is, and what the others do. */
export interface Ground {
  readonly store: Store;
  readonly hints: Hints;
  readonly clock: Clock;
  /** The last to go. */
  close(): Promise<void>;
}

/** One machine's own file, or the Redis that many share. Rejects where that is not to be had. */
export async function openGround({
  data,
  redis: url,
}: Pick<Configuration, 'data' | 'redis'>): Promise<Ground> {
  if (url === null) {
    const store = createSqliteStore(join(data, 'ronda.sqlite'));
    // Set back since, this machine's clock would have time stand still.
    const clock = createSteadyClock(Math.max(Date.now(), (await store.servedAt()) ?? 0));
    return { store, hints: NO_HINTS, clock, close: () => store.close() };
  }
  const server = newId();
  const redis = await connectRedis(url);
  const listening = await connectRedis(url);
  const store = impatient(createRedisStore(redis, server));
  const clock = await createRedisClock(redis, (await store.servedAt()) ?? 0);
  return {
    store,
    hints: createRedisHints(redis, listening, server),
    clock,
    async close() {
      clock.stop();
      listening.destroy();
      await store.close();
    },
  };
}
