import type { SeatId } from '@ronda/shared/ids';
import { bare, type Recorded } from '@ronda/shared/room/event';
import type { Room } from '@ronda/shared/room/state';
import {
  type Entered,
  KeyAsked,
  KeyGiven,
  type KeySent,
  type KeyWanted,
  PassedOnAnswer,
} from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import type { DeviceKey, PublicKey } from '../../client/src/confidence/device-key.ts';
import { createKeyExchange, type KeyExchange } from '../../client/src/confidence/key-exchange.ts';
import { openName } from '../../client/src/confidence/name-card.ts';
import type { Invitation } from './invitation.ts';
import type { Line } from './line.ts';

/** A member's media keys (K1 to K3), from now until they are stopped. */
export type Keys = Pick<KeyExchange, 'state' | 'subscribe' | 'misses' | 'stop'>;

/** What is asked of a member. */
interface AtTable {
  readonly invitation: Pick<Invitation, 'keys'>;
  readonly line: Pick<Line, 'ask'>;
  readonly me: SeatId;
  entered(): Entered;
  room(): Room;
  names(): Readonly<Record<SeatId, string>>;
  events(): readonly Recorded[];
  readonly heard: readonly (readonly [string, unknown])[];
  onChange(told: () => void): () => void;
}

/** Does with what the member is told what a browser does. `own` is what they came with. */
export function keepKeys(member: AtTable, own: DeviceKey): Keys {
  const exchange = createKeyExchange({
    own: Promise.resolve(own),
    // Higher than in an earlier stay: a caller's device key is the same in all of them (D10).
    first: Math.floor(Date.now() / 1000),
    async pass(name, body: KeySent | KeyWanted) {
      return v.parse(PassedOnAnswer, await member.line.ask(name, body)).ok;
    },
  });
  const cards = new Map<string, Promise<PublicKey | undefined>>();
  let told = 0;
  let events = 0;

  function keyOn(card: string): Promise<PublicKey | undefined> {
    const known =
      cards.get(card) ?? openName(member.invitation.keys, card).then((opened) => opened?.key);
    cards.set(card, known);
    return known;
  }

  async function look(): Promise<void> {
    if (member.entered().kind !== 'seated') return;
    const names = Object.entries(member.names());
    const devices = new Map<SeatId, PublicKey>();
    for (const [seat, card] of names) {
      const key = await keyOn(card);
      if (key !== undefined) devices.set(seat, key);
    }
    exchange.follow(member.room(), member.me, devices);
    for (; events < member.events().length; events += 1) {
      const recorded = member.events()[events];
      const event = recorded && bare(recorded.event);
      if (event?.type === 'seatConnected') exchange.cameBack(event.seat);
    }
    for (; told < member.heard.length; told += 1) {
      const [what, body] = member.heard[told] ?? [];
      if (what === 'keyGiven') await exchange.given(v.parse(KeyGiven, body));
      if (what === 'keyAsked') exchange.asked(v.parse(KeyAsked, body));
    }
  }

  /** One look after the other. */
  let looking = Promise.resolve();
  const again = () => {
    looking = looking.then(look).catch(() => {});
  };
  const end = member.onChange(again);
  again();
  return {
    state: exchange.state,
    subscribe: exchange.subscribe,
    misses: exchange.misses,
    stop() {
      end();
      exchange.stop();
    },
  };
}
