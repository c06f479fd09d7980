import type { Worker } from 'node:worker_threads';
import type { Language } from '@ronda/shared/language';
import type { Asked, Made } from './asked.ts';
import { startWorker } from './start-worker.ts';

export interface Thread {
  make(language: Language, text: string): Promise<Int16Array>;
  end(): Promise<void>;
}

/** Makes sentences in a thread of its own, one after the other. If it ends, the next sentence starts another. */
export function createThread(): Thread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let asked = 0;

  function running(): Worker {
    if (worker !== null) return worker;
    const started = startWorker();
    worker = started;
    started.on('message', ({ id, samples }: Made) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (samples === null) one?.reject(new Error('A sentence could not be made.'));
      else one?.resolve(samples);
    });
    let cause: unknown;
    // Its exit follows. The worker itself lets no sentence into an error.
    started.on('error', (error) => {
      cause = error;
    });
    started.on('exit', () => {
      worker = null;
      for (const one of waiting.values()) one.reject(new Error('The voice has ended.', { cause }));
      waiting.clear();
    });
    return started;
  }

  return {
    make(language, text) {
      const id = (asked += 1);
      return new Promise((resolve, reject) => {
        const request: Asked = { id, language, text };
        waiting.set(id, { resolve, reject });
        running().postMessage(request, []);
      });
    },
    async end() {
      await worker?.terminate();
    },
  };
}

interface Waiting {
  readonly resolve: (samples: Int16Array) => void;
  readonly reject: (error: Error) => void;
}
