import type { SeatId } from '@ronda/shared/ids';
import { bare } from '@ronda/shared/room/event';
import { mayPassOn } from '@ronda/shared/room/may';
import type { Answer, ContactCame, ContactSent, PassedOn } from '@ronda/shared/wire/protocol';
import { openContact, sealContact } from '../confidence/contact.ts';
import type { DeviceKey, PublicKey } from '../confidence/device-key.ts';
import type { Standing } from './contact-standing.ts';
import {
  mayHaveMissed,
  nextWords,
  NOTHING_YET,
  withReceived,
  withSent,
} from './contact-standing.ts';
import type { Contacts } from './held-contacts.ts';
import { NO_CONTACTS } from './held-contacts.ts';
import type { Seating } from './seating.ts';
import type { Watched } from './watched.ts';
import { hold } from './watched.ts';

export interface ContactsHeld extends Watched<Contacts> {
  /** In place of what was offered before. Whoever is no longer among them is offered nothing any more. */
  readonly offer: (own: string, to: readonly SeatId[]) => void;
  readonly received: (body: ContactCame) => Promise<void>;
  /** Other keys have come: what could be neither opened nor sealed before perhaps can be now. */
  readonly keysCame: () => Promise<void>;
  readonly stop: () => void;
}

interface ContactsOptions {
  readonly own: Promise<DeviceKey>;
  readonly keyOf: (seat: SeatId) => PublicKey | undefined;
  readonly seating: Seating;
  /** Rejects without a line, and without an answer. */
  readonly pass: (body: ContactSent) => Promise<Answer<PassedOn>>;
}

const AGAIN_MS = 2500;
/** More than an honest table sends before a name has come. */
const MOST_UNOPENED = 24;

/**
 * Sees to it that what is offered goes as soon as it may (D11), and again to whoever is back, or has loaded the page
 * anew. The contact itself goes only once the other's offer has come.
 */
export function createContacts({ own, keyOf, seating, pass }: ContactsOptions): ContactsHeld {
  const held = hold(NO_CONTACTS);
  const standings = new Map<SeatId, Standing>();
  let unopened: readonly ContactCame[] = [];
  let again: ReturnType<typeof setTimeout> | undefined;
  let working: 'no' | 'yes' | 'once more' = 'no';
  let stopped = false;

  const here = () => {
    const state = seating.state();
    return state.kind === 'seated' ? state : null;
  };
  const standingWith = (seat: SeatId) => standings.get(seat) ?? NOTHING_YET;
  const offeredTo = (seat: SeatId) =>
    held.state().offered.includes(seat) ? held.state().own : null;

  /** Whether something went, so that the next thing may. */
  async function sendTo(seat: SeatId): Promise<boolean> {
    const state = here();
    const key = keyOf(seat);
    if (state === null || key === undefined) return false;
    const { room, me } = state;
    const words = nextWords(standingWith(seat), key, offeredTo(seat));
    if (words === null || !mayPassOn(room, me, { contactFor: seat }).may) return false;
    const way = { meeting: room.meeting, from: me, to: seat };
    const sealed = await sealContact(await own, key, way, words);
    if (sealed === null) return false;
    const answer = await pass({ to: seat, sealed }).catch(() => null);
    if (answer?.ok !== true || answer.done.seats === 0) {
      clearTimeout(again);
      if (!stopped) again = setTimeout(look, AGAIN_MS);
      return false;
    }
    standings.set(seat, withSent(standingWith(seat), key, words));
    return true;
  }

  async function work(): Promise<void> {
    while (working === 'once more') {
      working = 'yes';
      for (const seat of standings.keys()) {
        while (await sendTo(seat));
      }
    }
  }

  /** One after the other, so that nothing goes twice. */
  function look(): void {
    const idle = working === 'no';
    working = 'once more';
    if (!idle) return;
    void work().finally(() => {
      working = 'no';
    });
  }

  async function received(body: ContactCame): Promise<void> {
    const { by, sealed } = body;
    const state = here();
    const key = keyOf(by);
    if (state === null) return;
    const way = { meeting: state.room.meeting, from: by, to: state.me };
    const words = key === undefined ? null : await openContact(await own, key, way, sealed);
    if (key === undefined || words === null) {
      unopened = [...unopened, body].slice(-MOST_UNOPENED);
      return;
    }
    standings.set(by, withReceived(standingWith(by), key, words));
    // What comes without having been asked for is shown to nobody.
    if (words.kind === 'contact' && offeredTo(by) !== null) {
      const name = here()?.names.get(by) ?? null;
      const came = new Map(held.state().came).set(by, { name, text: words.text });
      held.set({ ...held.state(), came });
    }
    look();
  }

  const missed = (seats: Iterable<SeatId>) => {
    for (const seat of [...seats])
      standings.set(seat, mayHaveMissed(standingWith(seat), offeredTo(seat)));
  };
  seating.onSnapshot(() => {
    missed(standings.keys());
    look();
  });
  seating.onEvents((events) => {
    const happened = events.map(({ event }) => bare(event));
    missed(happened.flatMap((event) => (event.type === 'seatConnected' ? [event.seat] : [])));
    look();
  });

  return {
    subscribe: held.subscribe,
    state: held.state,
    offer(text, to) {
      for (const seat of to) standings.set(seat, standingWith(seat));
      held.set({ ...held.state(), own: text, offered: to });
      look();
    },
    received,
    async keysCame() {
      const before = unopened;
      unopened = [];
      for (const body of before) await received(body);
      look();
    },
    stop() {
      stopped = true;
      clearTimeout(again);
    },
  };
}
