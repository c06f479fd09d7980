import { useSyncExternalStore } from 'react';
import type { Watched } from '../connection/watched.ts';

export function useWatched<T>(watched: Watched<T>): T {
  return useSyncExternalStore(watched.subscribe, watched.state);
}
