import type { Store } from '../log/log.ts';
import type { Figures } from './figures.ts';

/** The same store; what fails there, and what was overtaken, is counted. */
export function countedStore(
  store: Store,
  figures: Pick<Figures, 'conflicted' | 'storeFailed'>,
): Store {
  const calls = Object.entries(store) as [keyof Store, (...given: unknown[]) => Promise<unknown>][];
  const counted = Object.fromEntries(
    calls.map(([call, ask]) => [
      call,
      async (...given: unknown[]) => {
        try {
          return await ask(...given);
        } catch (error) {
          figures.storeFailed(call);
          throw error;
        }
      },
    ]),
  ) as unknown as Store;
  return {
    ...counted,
    async append(entry) {
      const result = await counted.append(entry);
      if (result.kind === 'conflict') figures.conflicted();
      return result;
    },
  };
}
