import { EMPTY_BALLOT_BOX } from '@ronda/shared/decisions/ballot-box';
import { roomSeenFrom } from '@ronda/shared/tables/seen';
import type { Ballot } from '@ronda/shared/decisions/ballots';
import type { ProposalId, SeatId } from '@ronda/shared/ids';
import { USUAL_POLICY } from '@ronda/shared/policy';
import type { LineCommand, SeatCommand, Step } from '@ronda/shared/room/command';
import { deadline } from '@ronda/shared/room/deadline';
import { decide } from '@ronda/shared/room/decide';
import type { Recorded } from '@ronda/shared/room/event';
import { evolve } from '@ronda/shared/room/evolve';
import type { Refusal } from '@ronda/shared/room/refusal';
import type { Room } from '@ronda/shared/room/state';
import { carriedByNew, emptyRoom } from '@ronda/shared/room/state';
import type { LineState } from '../../connection/line-state.ts';
import type { Meeting, MeetingState } from '../../connection/meeting.ts';
import type { Signalled } from '@ronda/shared/wire/protocol';
import type { MediaKeys } from '../../confidence/key-exchange.ts';
import { hold } from '../../connection/watched.ts';
import { NO_CONTACTS } from '../../connection/held-contacts.ts';
import type { Contacts } from '../../connection/held-contacts.ts';
import type { Move } from '../../connection/moves.ts';
import type { Writing } from '../../connection/writing.ts';
import { openHere, sealHere } from './legible.ts';

/** A room played on this page alone, by the real rules, so that its screen can be looked at. */
export interface Play {
  /** Moves on to so many seconds before the moment at which the page is shown. */
  readonly ago: (seconds: number) => void;
  /** So many seconds pass. */
  readonly later: (seconds: number) => void;
  readonly does: (seat: SeatId, command: SeatCommand | LineCommand) => void;
  readonly calls: (seat: SeatId, name: string) => void;
  readonly isNew: (seat: SeatId) => void;
  /** What somebody else has written of their turn so far. */
  readonly writes: (seat: SeatId, text: string) => void;
  readonly signals: (signalled: Signalled) => void;
  /** D10: a fresh room, offered by this seat to these. */
  readonly offersMove: (by: SeatId, to: readonly SeatId[]) => void;
  /** D11: this one has exchanged contacts with whoever is here as oneself. */
  readonly exchangedContact: (seat: SeatId, text: string) => void;
  /** From now on time passes by itself, and one takes part as this seat. */
  readonly asSeat: (me: SeatId, line?: LineState) => Meeting;
}

/** With a PIN, telephones are admitted by it. */
export function createPlay(turnSeconds = USUAL_POLICY.turnSeconds, pin?: string): Play {
  const start = Date.now();
  let now = start - 1_500_000;
  const phones =
    pin === undefined
      ? null
      : { mark: 'm'.repeat(43), pin: sealHere(pin), secret: sealHere('a secret') };
  let room: Room = emptyRoom('gallery-meeting-000', {
    at: now,
    carried: carriedByNew({ ...USUAL_POLICY, turnSeconds }, phones),
  });
  let box = EMPTY_BALLOT_BOX;
  let seq = 0;
  const names = new Map<SeatId, string>();
  const newcomers = new Set<SeatId>();
  const writing = hold<Writing>({ mine: '', theirs: null, refused: null });
  const signals = hold<readonly Signalled[]>([]);
  const moves = hold<readonly Move[]>([]);
  const contacts = hold<Contacts>(NO_CONTACTS);
  const published = new Set<(events: readonly Recorded[], room: Room) => void>();

  function take(step: Step): Refusal | null {
    const decision = decide(room, box, step, now);
    if (!decision.ok) return decision.refusal;
    box = decision.box;
    const events = decision.events.map((event) => ({ seq: (seq += 1), at: now, event }));
    for (const { event } of events) room = evolve(room, event, now);
    if (events.length > 0) for (const listener of published) listener(events, room);
    return null;
  }
  function passTo(time: number): void {
    for (let due = deadline(room); due !== null && due <= time; due = deadline(room)) {
      now = Math.max(now, due);
      take({ actor: 'clock', command: { type: 'tick' } });
    }
    now = time;
  }
  const act = (seat: SeatId, command: SeatCommand | LineCommand) =>
    take({ actor: { seat, connection: `line-${seat}` }, command });

  const mediaKeys = hold<MediaKeys>({ sending: null, theirs: new Map() });
  return {
    ago: (seconds) => passTo(start - seconds * 1000),
    later: (seconds) => passTo(now + seconds * 1000),
    does(seat, command) {
      const refusal = act(seat, command);
      if (refusal !== null) throw new Error(`${seat} ${command.type}: ${refusal.code}`);
    },
    calls: (seat, name) => void names.set(seat, name),
    isNew: (seat) => void newcomers.add(seat),
    writes: (seat, text) => writing.set({ ...writing.state(), theirs: { seat, text } }),
    signals: (signalled) => signals.set([...signals.state(), signalled]),
    offersMove(by, to) {
      const invitation = { group: 'gallery-group-00', secret: 'A'.repeat(43) };
      moves.set([...moves.state(), { kind: 'offered', by, to, reached: 'all', invitation }]);
    },
    exchangedContact(seat, text) {
      const { came, offered } = contacts.state();
      const name = names.get(seat) ?? null;
      const after = new Map(came).set(seat, { name, text });
      contacts.set({ own: 'ana@example.org', offered: [...offered, seat], came: after });
    },
    asSeat(me, line = 'open') {
      const listeners = new Set<() => void>();
      let state: MeetingState = { kind: 'connecting' };
      const show = () => {
        const cast: Readonly<Record<ProposalId, Readonly<Record<SeatId, Ballot>>>> = box.cast;
        const mine = new Map<ProposalId, Ballot>();
        for (const { id } of roomSeenFrom(room, me).proposals) {
          const own = cast[id]?.[me];
          if (own !== undefined) mine.set(id, own);
        }
        state = { kind: 'seated', me, room, names, newcomers, mine, line };
        for (const listener of listeners) listener();
      };
      let timer: ReturnType<typeof setTimeout>;
      const wait = () => {
        clearTimeout(timer);
        const due = deadline(room);
        if (due === null) return;
        const pass = () => {
          passTo(Date.now());
          show();
          wait();
        };
        timer = setTimeout(pass, Math.max(5, due - Date.now() + 5));
      };
      passTo(start);
      show();
      wait();
      return {
        subscribe(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        state: () => state,
        onEvents(listener) {
          published.add(listener);
          return () => published.delete(listener);
        },
        onSnapshot: () => () => undefined,
        async send(command) {
          passTo(Date.now());
          const refusal = act(me, command);
          show();
          wait();
          return refusal === null ? { ok: true, done: { seq } } : { ok: false, refusal };
        },
        now: () => Date.now(),
        mediaPass: async () => ({ ok: false, refusal: { code: 'oneMoment' } }),
        seal: async (text) => sealHere(text),
        open: async (sealed) => openHere(sealed),
        writing,
        write: (text) => writing.set({ ...writing.state(), mine: text }),
        signals,
        async signal(signal) {
          signals.set([...signals.state().filter(({ seat }) => seat !== me), { seat: me, signal }]);
          return { ok: true, done: { seats: 1 } };
        },
        moves,
        offerMove: async () => ({ ok: false, refusal: { code: 'oneMoment' } }),
        offerName: async () => ({ ok: true, done: { seats: 1 } }),
        mediaKeys,
        placesToRead: async () => [0, 63, 127, 191, 255, 8],
        letterboxes: async () => ({ ok: true, done: { letterboxes: [] } }),
        missesKeyOf: () => undefined,
        contacts,
        offerContact: (own, offered) => contacts.set({ ...contacts.state(), own, offered }),
        putAside: (offer) => moves.set(moves.state().filter((one) => one !== offer)),
        close: () => clearTimeout(timer),
      };
    },
  };
}
