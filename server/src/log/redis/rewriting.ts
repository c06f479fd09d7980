import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from './connection.ts';

const LOOK_MS = 50;
/** A large one is work for a while, and covers all that was deleted before it began. */
const APART_MS = 10_000;

/**
 * What was deleted still stands in Redis's append-only file until that is written anew. Resolves once it has been,
 * or where there is no such file. Those who ask while one is being written share the next.
 */
export function createRewriting(redis: Redis): () => Promise<void> {
  let next: Promise<void> | null = null;
  let last: Promise<void> = Promise.resolve();
  let begunAt = -Infinity;

  async function rewrite(): Promise<void> {
    await last.catch(() => {});
    const wait = begunAt + APART_MS - performance.now();
    if (wait > 0) await sleep(wait, undefined, { ref: false });
    // From here on what is deleted may come too late for it.
    next = null;
    begunAt = performance.now();
    if ((await persistence()).get('aof_enabled') !== '1') return;
    // One that somebody else has begun may not know what we have deleted: then ours follows it.
    await ended();
    await redis.bgRewriteAof();
    await ended();
  }

  async function ended(): Promise<void> {
    for (;;) {
      const state = await persistence();
      const busy = ['aof_rewrite_in_progress', 'aof_rewrite_scheduled'];
      if (busy.every((name) => state.get(name) === '0')) return;
      await sleep(LOOK_MS);
    }
  }

  async function persistence(): Promise<ReadonlyMap<string, string>> {
    const text = await redis.info('persistence');
    return new Map(text.split('\r\n').map((line) => line.split(':') as [string, string]));
  }

  return () => {
    if (next === null) {
      next = rewrite();
      last = next;
    }
    return next;
  };
}
