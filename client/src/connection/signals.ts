import type { Signalled } from '@ronda/shared/wire/protocol';
import type { Watched } from './watched.ts';
import { hold } from './watched.ts';

/** Long enough to be seen by whoever looks up, and gone before it is in the way. */
const SHOWN_MS = 6000;

export interface Signals extends Watched<readonly Signalled[]> {
  readonly came: (signalled: Signalled) => void;
  readonly stop: () => void;
}

/** The signals of the last seconds (F11), oldest first: one of each seat, its newest. */
export function createSignals(): Signals {
  const held = hold<readonly Signalled[]>([]);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  return {
    subscribe: held.subscribe,
    state: held.state,
    came(signalled) {
      const others = held.state().filter(({ seat }) => seat !== signalled.seat);
      held.set([...others, signalled]);
      const timer = setTimeout(() => {
        timers.delete(timer);
        const left = held.state().filter((one) => one !== signalled);
        if (left.length < held.state().length) held.set(left);
      }, SHOWN_MS);
      timers.add(timer);
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
      held.set([]);
    },
  };
}
