import { useCallback, useSyncExternalStore } from 'react';
import type { Clock } from '../telling/clock.ts';
import { leftOf, secondsOf } from '../telling/clock.ts';
import { useHere } from './here.tsx';

/** A little late rather than a little early, so that a second has surely passed. */
const SURELY_MS = 5;

/**
 * The whole seconds left of a clock, by the server's time. Renders once a second at most, at the
 * moment when the number changes, and never while the clock is stopped.
 */
export function useSeconds(clock: Clock): number {
  const { meeting } = useHere();
  const endsAt = clock.kind === 'running' ? clock.endsAt : null;
  const subscribe = useCallback(
    (changed: () => void) => {
      if (endsAt === null) return () => undefined;
      let timer: ReturnType<typeof setTimeout>;
      const wait = () => {
        const into = (endsAt - meeting.now()) % 1000;
        timer = setTimeout(pass, (into <= 0 ? into + 1000 : into) + SURELY_MS);
      };
      const pass = () => {
        changed();
        wait();
      };
      wait();
      return () => clearTimeout(timer);
    },
    [endsAt, meeting],
  );
  return useSyncExternalStore(subscribe, () => secondsOf(leftOf(clock, meeting.now())));
}
