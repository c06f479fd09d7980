/**
 * Does what concerns one thing one after the other. It saves lost appends; nothing depends on it,
 * as another server has a queue of its own.
 */
export interface Queue {
  add<T>(key: string, task: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is left, what was added meanwhile included. */
  idle(): Promise<void>;
}

export function createQueue(): Queue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    add(key, task) {
      const before = tails.get(key) ?? Promise.resolve();
      const result = before.then(task);
      // Whatever became of it, the next one follows.
      const tail = result.then(
        () => undefined,
        () => undefined,
      );
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      return result;
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}
