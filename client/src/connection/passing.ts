import type { GroupId, SeatId } from '@ronda/shared/ids';
import type { RoomEvent } from '@ronda/shared/room/event';
import { bare } from '@ronda/shared/room/event';
import { roomSeenFrom } from '@ronda/shared/tables/seen';
import type {
  Answer,
  FromDevice,
  FromServer,
  PassedOn,
  Signal,
  WritingSent,
  KeySent,
  KeyWanted,
  ContactSent,
  MoveSent,
  NameSent,
  SignalSent,
} from '@ronda/shared/wire/protocol';
import {
  KeyAsked,
  KeyGiven,
  ContactCame,
  MoveOffered,
  PassedOnAnswer,
  Signalled,
  Written,
} from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import { audienceOf } from '@ronda/shared/presence/audience';
import type { DeviceKey, PublicKey } from '../confidence/device-key.ts';
import { openFromOne, sealForOne } from '../confidence/device-key.ts';
import type { Invitation } from '../confidence/invitation.ts';
import { readInvitation } from '../confidence/invitation.ts';
import type { KeyExchange } from '../confidence/key-exchange.ts';
import { createKeyExchange } from '../confidence/key-exchange.ts';
import type { GroupKeys } from '../confidence/keys.ts';
import { sealOfferedName } from '../confidence/offered-name.ts';
import { openTurnWords, sealTurnWords } from '../confidence/turn-words.ts';
import type { ContactsHeld } from './contacts.ts';
import { createContacts } from './contacts.ts';
import type { Meeting } from './meeting.ts';
import type { Moves } from './moves.ts';
import { createMoves } from './moves.ts';
import type { Seating } from './seating.ts';
import type { Signals } from './signals.ts';
import { createSignals } from './signals.ts';
import type { WritingHeld } from './writing.ts';
import { createWriting } from './writing.ts';

type Bodies = {
  signal: SignalSent;
  writing: WritingSent;
  offerMove: MoveSent;
  offerName: NameSent;
  giveKey: KeySent;
  askKey: KeyWanted;
  contact: ContactSent;
};
type Incoming = Extract<
  keyof FromServer,
  'signalled' | 'written' | 'moveOffered' | 'nameOffered' | 'keyGiven' | 'keyAsked' | 'contactCame'
>;

/** What is passed on between those present and kept nowhere. */
export interface Passing {
  readonly writing: WritingHeld;
  readonly signals: Signals;
  readonly moves: Moves;
  readonly mediaKeys: KeyExchange;
  readonly placesToRead: Meeting['placesToRead'];
  readonly contacts: ContactsHeld;
  readonly signal: (signal: Signal) => Promise<Answer<PassedOn>>;
  readonly offerMove: (to: readonly SeatId[], invitation: Invitation) => Promise<Answer<PassedOn>>;
  readonly offerName: (to: SeatId, name: string) => Promise<Answer<PassedOn>>;
  /** What the server says, unchecked. */
  readonly messages: Record<Incoming, (body: unknown) => Promise<void> | void>;
  /** The keys that came with names. */
  readonly keysCame: (keys: ReadonlyMap<SeatId, PublicKey>) => void;
  readonly keyOf: (seat: SeatId) => PublicKey | undefined;
  readonly stop: () => void;
}

interface PassingOptions {
  readonly group: GroupId;
  readonly keys: GroupKeys;
  readonly own: Promise<DeviceKey>;
  readonly seating: Seating;
  /** The server's clock in ms. */
  readonly now: () => number;
  /** Asks once, and checks the answer. Rejects without a line, and without an answer. */
  readonly ask: (
    schema: typeof PassedOnAnswer,
    name: keyof FromDevice,
    body: unknown,
  ) => Promise<Answer<PassedOn>>;
}

export function createPassing({ group, keys, own, seating, now, ask }: PassingOptions): Passing {
  let theirKeys: ReadonlyMap<SeatId, PublicKey> = new Map();
  const pass = async <T extends keyof Bodies>(name: T, body: Bodies[T]) => {
    const state = seating.state();
    if (state.kind !== 'seated' || state.line === 'lost') throw new Error('The line is lost.');
    return ask(PassedOnAnswer, name, body);
  };
  /** Later it would no longer be what was meant, so it is not sent again. */
  const passOnce = <T extends keyof Bodies>(name: T, body: Bodies[T]): Promise<Answer<PassedOn>> =>
    pass(name, body).catch(() => NOT_NOW);

  const mediaKeys = createKeyExchange({
    own,
    // Higher than in an earlier stay, whatever was given in that.
    first: Math.floor(Date.now() / 1000),
    pass: async <T extends 'giveKey' | 'askKey'>(name: T, body: Bodies[T]) =>
      (await pass(name, body)).ok,
  });
  const signals = createSignals();
  const moves = createMoves();
  const contacts = createContacts({
    own,
    keyOf: (seat) => theirKeys.get(seat),
    seating,
    pass: (body) => pass('contact', body),
  });
  const writing = createWriting({
    async pass(text, room, seat) {
      const sealed = await sealTurnWords(keys, { meeting: room.meeting, seat }, text);
      return pass('writing', { text: sealed });
    },
    now,
  });

  const here = () => {
    const state = seating.state();
    return state.kind === 'seated' ? state : null;
  };
  const followKeys = () => {
    const state = here();
    if (state !== null) mediaKeys.follow(state.room, state.me, theirKeys);
  };
  seating.subscribe(() => {
    const state = here();
    if (state === null) return;
    writing.look(roomSeenFrom(state.room, state.me), state.me, state.line);
    followKeys();
  });
  seating.onSnapshot(() => writing.again());
  seating.onEvents((events) => {
    const arrived = events
      .map(({ event }) => bare(event))
      .flatMap((event) => (isArrival(event) ? [event.seat] : []));
    if (arrived.length > 0) writing.again();
    for (const seat of arrived) mediaKeys.cameBack(seat);
  });

  return {
    writing,
    signals,
    moves,
    mediaKeys,
    async placesToRead(make) {
      const state = here();
      if (state === null) return null;
      const present = new Map<SeatId, PublicKey | undefined>();
      for (const seat of audienceOf(state.room, state.me)) present.set(seat, theirKeys.get(seat));
      present.set(state.me, (await own).publicKey);
      return make(keys, state.room.meeting, present);
    },
    contacts,
    // It comes back with the others': one sees one's own as they do.
    signal: (signal) => passOnce('signal', { signal }),
    async offerMove(to, invitation) {
      const state = here();
      if (state === null) return NOT_NOW;
      const text = JSON.stringify(invitation);
      const device = await own;
      const offers: MoveSent['offers'] = [];
      for (const seat of to) {
        const way = { meeting: state.room.meeting, from: state.me, to: seat };
        const key = theirKeys.get(seat);
        // Names come a moment after their seats.
        const sealed = key === undefined ? null : await sealForOne(device, key, way, text);
        if (sealed === null) return NOT_NOW;
        offers.push({ to: seat, sealed });
      }
      const answer = await passOnce('offerMove', { offers });
      const seats = answer.ok ? answer.done.seats : 0;
      const reached = seats < to.length ? 'some' : 'all';
      if (seats > 0) moves.came({ kind: 'offered', by: state.me, to, reached, invitation });
      return answer;
    },
    async offerName(to, name) {
      const state = here();
      if (state === null) return NOT_NOW;
      const way = { meeting: state.room.meeting, from: state.me, to };
      return passOnce('offerName', { to, name: await sealOfferedName(keys, way, name) });
    },
    messages: {
      // Whoever has a browser writes their own name.
      nameOffered: () => undefined,
      keyGiven: (body) => mediaKeys.given(v.parse(KeyGiven, body)),
      keyAsked: (body) => mediaKeys.asked(v.parse(KeyAsked, body)),
      signalled: (body) => signals.came(v.parse(Signalled, body)),
      async written(body) {
        const { seat, text } = v.parse(Written, body);
        const state = here();
        if (state === null) return;
        const opened = await openTurnWords(keys, { meeting: state.room.meeting, seat }, text);
        if (opened !== null) writing.came(seat, opened);
      },
      async moveOffered(body) {
        const { by, sealed } = v.parse(MoveOffered, body);
        const state = here();
        if (state === null) return;
        const { me, room } = state;
        const key = theirKeys.get(by);
        const way = { meeting: room.meeting, from: by, to: me };
        const text = key === undefined ? null : await openFromOne(await own, key, way, sealed);
        if (text === null) return moves.couldNotOpen(by);
        const invitation = readInvitation(text);
        // No honest browser sends one that leads nowhere, or to where everybody is.
        if (invitation === null || invitation.group === group) return;
        moves.came({ kind: 'offered', by, to: [me], reached: 'all', invitation });
      },
      contactCame: (body) => contacts.received(v.parse(ContactCame, body)),
    },
    keyOf: (seat) => theirKeys.get(seat),
    keysCame(keysOfSome) {
      theirKeys = new Map([...theirKeys, ...keysOfSome]);
      followKeys();
      void contacts.keysCame();
    },
    stop() {
      mediaKeys.stop();
      contacts.stop();
      signals.stop();
      writing.stop();
    },
  };
}

const NOT_NOW = { ok: false, refusal: { code: 'oneMoment' } } as const;

/** Who comes, or comes back, has missed what was passed on until then. */
function isArrival(
  event: RoomEvent,
): event is Extract<RoomEvent, { type: 'seatTaken' | 'seatConnected' }> {
  return event.type === 'seatTaken' || event.type === 'seatConnected';
}
