import { createClient } from '@redis/client';
import { scripts } from './scripts.ts';

/** After this long without an answer there is none: whoever waits for it is told so. */
export const ANSWER_MS = 2000;
const RECONNECT_MS = 200;

export type Redis = ReturnType<typeof create>;

function create(url: string) {
  return createClient({
    url,
    scripts,
    // While it is away a call says at once that it did not go.
    disableOfflineQueue: true,
    commandOptions: { timeout: ANSWER_MS },
    socket: { reconnectStrategy: () => RECONNECT_MS, connectTimeout: ANSWER_MS },
  });
}

/** One line to it, which comes back by itself. Resolves once it is there. */
export async function connectRedis(url: string): Promise<Redis> {
  const redis = create(url);
  // Every call tells of it where it matters.
  redis.on('error', () => {});
  await redis.connect();
  return redis;
}
