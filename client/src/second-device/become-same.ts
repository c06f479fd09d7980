import type { Identity } from '../confidence/identity.ts';
import { numberOf } from '../confidence/pairing.ts';
import type { Connect } from '../connection/wire.ts';
import { type Meets, openPair } from './pair-line.ts';

/** How far it is with one's first device, on the second one. */
export type Becoming =
  | { readonly kind: 'asking'; readonly number: string }
  | { readonly kind: 'added'; readonly identity: Identity; readonly name: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed' };

/** The first may not be there yet, or not have heard it. */
const AGAIN_MS = 2500;
/** So that the first one hears that it was heard. */
const FAREWELL_MS = 1000;

/** Asks the first device to say that this one, too, is its person. Answers what ends that. */
export function becomeSame(
  meets: Meets,
  changed: (becoming: Becoming) => void,
  connect?: Connect,
): () => void {
  const { identity, pair } = meets;
  let added = false;
  const end = () => {
    clearInterval(again);
    line.close();
  };
  const line = openPair(
    meets,
    {
      turnedAway() {
        end();
        changed({ kind: 'failed' });
      },
      hear(said) {
        if (said.kind === 'refuse') {
          end();
          changed({ kind: 'refused' });
        } else if (said.kind === 'add') {
          clearInterval(again);
          added = true;
          void line.say({ kind: 'added' }).then(() => setTimeout(end, FAREWELL_MS));
          const { as, name } = said;
          changed({ kind: 'added', identity: { ...identity, as }, name });
        }
      },
    },
    connect,
  );
  const ask = () => void line.say({ kind: 'ask', key: identity.publicKey });
  const again = setInterval(ask, AGAIN_MS);
  void numberOf(pair, identity.publicKey).then((number) => changed({ kind: 'asking', number }));
  // Once it is added, the line ends by itself: the first device is still to hear so.
  return () => {
    if (!added) end();
  };
}
