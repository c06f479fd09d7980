import type { Store } from '../log.ts';
import { ANSWER_MS } from './connection.ts';

/** Two wait for a file to be written anew, which takes its time; one is a walk, not an answer. */
const PATIENT: ReadonlySet<string> = new Set<keyof Store>(['erase', 'scrub', 'close', 'groups']);

/**
 * The same store, of which no answer is waited for longer than it may take. The client's own limit is for what it has
 * not sent yet: a Redis that stands still without closing its lines would keep everybody waiting. What comes to be done
 * later is found by its command's mark, and what was decided meanwhile is a conflict.
 */
export function impatient(store: Store): Store {
  const calls = Object.entries(store) as [string, (...given: unknown[]) => unknown][];
  return Object.fromEntries(
    calls.map(([name, ask]) => [
      name,
      PATIENT.has(name) ? ask : (...given: unknown[]) => inTime(ask(...given) as Promise<unknown>),
    ]),
  ) as unknown as Store;
}

/** Rejects when there is no answer in time. */
export async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Redis does not answer.')), ANSWER_MS);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
