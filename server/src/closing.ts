import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a request that has begun may take, in ms. */
const LAST_ANSWERS_MS = 1000;

/** From now on nobody new comes in, so that a proxy turns to another server. Resolves once what has begun is answered. */
export async function closeToNewcomers(server: Server): Promise<void> {
  if (!server.listening) return;
  const emptied = once(server, 'close');
  server.close();
  await Promise.race([emptied, sleep(LAST_ANSWERS_MS, undefined, { ref: false })]);
}
