import type { SeatId } from '@ronda/shared/ids';
import { useCallback, useSyncExternalStore } from 'react';
import { useHere } from '../here.tsx';

/** Asked by each seat for itself: who is heard changes several times a second, and nothing else with it. */
export function useIsHeard(seat: SeatId): boolean {
  const { media } = useHere();
  const isHeard = useCallback(() => media.state().speaking.has(seat), [media, seat]);
  return useSyncExternalStore(media.subscribe, isHeard);
}
