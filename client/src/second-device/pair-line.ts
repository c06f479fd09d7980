import type { GroupId } from '@ronda/shared/ids';
import { PairSent, PassedOnAnswer } from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import { greetingOf, type Identity } from '../confidence/identity.ts';
import type { GroupKeys } from '../confidence/keys.ts';
import { openSaid, type PairKeys, type Said, sealSaid } from '../confidence/pairing.ts';
import { askFor } from '../connection/outbox.ts';
import { type Connect, openWire } from '../connection/wire.ts';

/** Who meets their other device, where. */
export interface Meets {
  readonly group: GroupId;
  readonly keys: GroupKeys;
  readonly identity: Identity;
  readonly pair: PairKeys;
}

/** A line to one's other device. What is said while it is not there is lost. */
export interface PairLine {
  say(said: Said): Promise<void>;
  close(): void;
}

export function openPair(
  { group, keys, identity, pair }: Meets,
  told: {
    readonly hear: (said: Said) => void;
    /** The server does not want this line, for good. */
    readonly turnedAway: () => void;
  },
  connect: Connect = openWire,
): PairLine {
  const wire = connect(greetingOf({ group, keys, identity }), {
    // What is said before is repeated, or was never waited for.
    opened: () => void ask('joinPair', { pair: pair.point }),
    lost: () => undefined,
    turnedAway: told.turnedAway,
    message(name, body) {
      const sent = name === 'pairSent' ? v.safeParse(PairSent, body) : null;
      if (sent?.success !== true) return;
      void openSaid(pair, sent.output.sealed).then((said) => {
        if (said !== null) told.hear(said);
      });
    },
  });
  async function ask(name: 'joinPair' | 'sendPair', body: object): Promise<void> {
    await askFor(wire, PassedOnAnswer, name, body).catch(() => undefined);
  }
  return {
    say: async (said) => ask('sendPair', { pair: pair.point, sealed: await sealSaid(pair, said) }),
    close: () => wire.close(),
  };
}
