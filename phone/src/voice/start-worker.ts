import { Worker } from 'node:worker_threads';

/** Built, the worker is a file beside the one that this is a part of. From source, also in tests, it is TypeScript. */
export function startWorker(): Worker {
  const here = import.meta.url;
  const file = here.endsWith('.ts') ? './from-source.js' : './worker.js';
  return new Worker(new URL(file, here));
}
