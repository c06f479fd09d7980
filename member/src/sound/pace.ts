import { BLOCK_MS } from './sound.ts';

/**
 * After a longer pause of the machine one goes on with what is now: what would come all at once is
 * thrown away further on, and with it the beginning of what somebody says.
 */
const LATEST_MS = 40;

/** Calls for one block after the other, in real time. Answers with what ends that. */
export function keepPace(block: () => void): () => void {
  let next = performance.now();
  let stopped = false;
  const timer = setInterval(() => {
    const now = performance.now();
    if (now - next > LATEST_MS) next = now;
    for (; next <= now && !stopped; next += BLOCK_MS) block();
  }, BLOCK_MS / 2);
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
