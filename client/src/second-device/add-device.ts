import type { PublicKey } from '../confidence/device-key.ts';
import { numberOf, vouchFor } from '../confidence/pairing.ts';
import type { Connect } from '../connection/wire.ts';
import { type Meets, openPair } from './pair-line.ts';

/** How far it is with one's other device, on the first one. */
export type Adding =
  | { readonly kind: 'waiting' }
  /** It shows this number, if it is the right one. */
  | { readonly kind: 'asked'; readonly number: string }
  | { readonly kind: 'adding' }
  | { readonly kind: 'added' }
  | { readonly kind: 'refused' }
  /** This device was itself added by another one. */
  | { readonly kind: 'onlyFirst' }
  | { readonly kind: 'failed' };

export interface AddsDevice {
  /** The one that has asked is mine: from now on it is me. */
  allow(): void;
  /** It is not: nobody is added by this code any more. */
  refuse(): void;
  stop(): void;
}

/** Waits for the other device, as long as its person wants to. Whoever asks first is the only one that is heard. */
export function addDevice(
  meets: Meets & { readonly name: string },
  changed: (adding: Adding) => void,
  connect?: Connect,
): AddsDevice {
  let asking: PublicKey | null = null;
  let decided: 'allowed' | 'refused' | null = null;
  const line = openPair(
    meets,
    {
      turnedAway: () => changed({ kind: 'failed' }),
      hear(said) {
        if (said.kind === 'ask') void heard(said.key);
        else if (said.kind === 'added' && decided === 'allowed') changed({ kind: 'added' });
      },
    },
    connect,
  );

  async function heard(key: PublicKey): Promise<void> {
    if (asking === null) {
      asking = key;
      changed({ kind: 'asked', number: await numberOf(meets.pair, key) });
    } else if (key === asking && decided !== null) await answer();
  }

  /** Also when it asks again, as it has not heard yet. */
  async function answer(): Promise<void> {
    if (asking === null || decided === null) return;
    if (decided === 'refused') return line.say({ kind: 'refuse' });
    const as = await vouchFor(meets.identity, meets.group, asking);
    return line.say({ kind: 'add', as, name: meets.name });
  }

  const decide = (how: 'allowed' | 'refused') => {
    if (asking === null || decided !== null) return;
    decided = how;
    changed({ kind: how === 'allowed' ? 'adding' : 'refused' });
    void answer();
  };
  return {
    allow: () => decide('allowed'),
    refuse: () => decide('refused'),
    stop: () => line.close(),
  };
}
