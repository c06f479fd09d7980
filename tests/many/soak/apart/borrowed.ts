import type { MediaPass } from '@ronda/shared/wire/protocol';
import { roomSeenFrom } from '@ronda/shared/tables/seen';
import type { Speaking } from '@ronda/member/voice';
import type { FromTask, Known, ToTask } from './said.ts';

/** A member whose line is in another process: what they know comes from there. */
export function borrow(say: (what: FromTask) => void): {
  readonly member: Speaking;
  told(what: ToTask): void;
} {
  let known: Known | null = null;
  const listeners = new Set<() => void>();
  const asking = new Map<number, (pass: MediaPass | null) => void>();
  let asked = 0;

  function now(): Known {
    if (known === null) throw new Error('Nothing was told yet.');
    return known;
  }
  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  return {
    member: {
      get me() {
        return now().me;
      },
      line: {
        socket: {
          get connected() {
            return now().connected;
          },
        },
      },
      keys: { state: () => now().keys, subscribe },
      entered: () => now().entered,
      room: () => now().room,
      seen: () => roomSeenFrom(now().room, now().me),
      dismissed: () => now().dismissed,
      onChange: subscribe,
      async media() {
        const mine = (asked += 1);
        const pass = await new Promise<MediaPass | null>((resolve) => {
          asking.set(mine, resolve);
          say({ say: 'askPass', asked: mine });
        });
        if (pass === null) throw new Error('No pass.');
        return pass;
      },
    },
    told(what) {
      if (what.say === 'begin' || what.say === 'known') {
        known = what.known;
        for (const listener of listeners) listener();
      }
      if (what.say === 'pass') {
        asking.get(what.asked)?.(what.pass);
        asking.delete(what.asked);
      }
    },
  };
}
