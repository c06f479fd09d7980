import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Configuration } from '../configuration.ts';
import { newId } from '../newId.ts';
import type { Store } from './log.ts';
import { connectRedis } from './redis/connection.ts';
import { createRedisStore } from './redis/redis.ts';
import { createSqliteStore } from './sqlite.ts';

/** A server waits for its Redis as long as it takes; whoever sits before a terminal does not. */
const PATIENCE_MS = 5000;

/**
 * The store of servers that may be running, for a process that reads or adds groups. How they keep things is theirs to
 * change: of another version it is refused. Null where there is none, unless it shall be made then.
 */
export async function openBeside(
  { data, redis: url }: Pick<Configuration, 'data' | 'redis'>,
  make: boolean,
): Promise<Store | null> {
  if (url !== null) {
    const redis = await Promise.race([connectRedis(url), sleep(PATIENCE_MS, null, { ref: false })]);
    return redis && createRedisStore(redis, newId());
  }
  const file = join(data, 'ronda.sqlite');
  return make || existsSync(file) ? createSqliteStore(file, { upgrades: false }) : null;
}
