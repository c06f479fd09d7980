import { inTurnOf, turnOf } from '@ronda/shared/floor/moving';
import type { LineState } from './line-state.ts';
import type { SeatId } from '@ronda/shared/ids';
import { deadline } from '@ronda/shared/room/deadline';
import { mayPassOn } from '@ronda/shared/room/may';
import type { Refusal } from '@ronda/shared/room/refusal';
import type { Room } from '@ronda/shared/room/state';
import type { Answer, PassedOn } from '@ronda/shared/wire/protocol';
import { whatFits } from '../confidence/how-much-fits.ts';
import { tidyLines } from '../confidence/words.ts';
import type { Watched } from './watched.ts';
import { hold } from './watched.ts';

/** The words of turns in writing (F10), as far as this device has them. Nobody keeps them. */
export interface Writing {
  /** One's own, from the first letter until the turn ends. */
  readonly mine: string;
  /** Of whoever has the turn, when that is somebody else. */
  readonly theirs: { readonly seat: SeatId; readonly text: string } | null;
  /** Why one's own could not be passed on, when that does not pass by itself. */
  readonly refused: Refusal | null;
}

/** About three times a second. */
const EVERY_MS = 330;

/** How long before the turn is over the last words go out without waiting, to be there in time. */
const IN_TIME_MS = 250;

/** How long the end of a turn may wait for its last words. */
const PATIENCE_MS = 1000;

/** Until whoever arrives is surely seated, and after the server said "not now". */
const AGAIN_MS = 700;

/** Refusals after which the same words are right a moment later. */
const PASSING: readonly Refusal['code'][] = ['tooFast', 'oneMoment', 'quietNow'];

const NOTHING: Writing = { mine: '', theirs: null, refused: null };

interface WritingOptions {
  /** As the words of this seat. Rejects when there is no line, or no answer. */
  readonly pass: (text: string, room: Room, seat: SeatId) => Promise<Answer<PassedOn>>;
  /** The server's clock in ms. */
  readonly now: () => number;
}

export interface WritingHeld extends Watched<Writing> {
  /** My turn's text is this now. */
  readonly write: (text: string) => void;
  readonly came: (seat: SeatId, text: string) => void;
  /** The room is like this now, seen from this seat. What belongs to a turn that is over is dropped. */
  readonly look: (room: Room, me: SeatId, line: LineState) => void;
  /** Before the turn is ended: resolves once what was written last has been passed on, or cannot be. */
  readonly handOver: () => Promise<void>;
  /** Somebody may have missed what was written. */
  readonly again: () => void;
  readonly stop: () => void;
}

/**
 * Sends the whole text each time, and only the latest: what was lost on the way is made good by what
 * comes next. While there is no line the latest waits for the next one.
 */
export function createWriting({ pass, now }: WritingOptions): WritingHeld {
  const held = hold(NOTHING);
  let seen: { readonly room: Room; readonly me: SeatId } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** There is something that has not been passed on, or has been missed. */
  let unsent = false;
  let sending: Promise<boolean> | null = null;
  let nextAt = 0;

  const change = (part: Partial<Writing>) => held.set({ ...held.state(), ...part });
  const maySend = () => seen !== null && mayPassOn(seen.room, seen.me, 'writing').may;
  /** On this page's clock: when to send at the latest, so that it is there before the time is over. */
  const lastChance = () => {
    const over = seen === null ? null : deadline(seen.room);
    return over === null ? Number.POSITIVE_INFINITY : performance.now() + over - IN_TIME_MS - now();
  };
  const sendIn = (ms: number) => {
    if (sending !== null || timer !== undefined || !unsent || !maySend()) return;
    const at = Math.min(nextAt, lastChance());
    timer = setTimeout(() => void send(), Math.max(ms, at - performance.now()));
  };
  const send = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (seen === null || !maySend()) return;
    unsent = false;
    nextAt = performance.now() + EVERY_MS;
    const passing = passOn(seen.room, seen.me);
    sending = passing;
    const passed = await passing;
    sending = null;
    unsent ||= !passed;
    sendIn(passed ? 0 : AGAIN_MS);
  };
  /** False when the same words are to be tried again. */
  const passOn = async (room: Room, me: SeatId): Promise<boolean> => {
    try {
      const answer = await pass(whatFits(held.state().mine), room, me);
      const passing = !answer.ok && PASSING.includes(answer.refusal.code);
      change({ refused: answer.ok || passing || !maySend() ? null : answer.refusal });
      return !passing;
    } catch {
      // Without a line it waits for the next one, with which the room comes anew.
      return false;
    }
  };
  const sendRest = async () => {
    await sending;
    if (unsent) await send();
  };

  return {
    subscribe: held.subscribe,
    state: held.state,
    write(text) {
      change({ mine: text });
      unsent = true;
      sendIn(0);
    },
    came(seat, text) {
      if (seen !== null && seat !== seen.me && turnOf(seen.room)?.seat === seat)
        change({ theirs: { seat, text: whatFits(tidyLines(text)) } });
    },
    look(room, me, line) {
      seen = { room, me };
      const { mine, theirs } = held.state();
      const turn = turnOf(room)?.seat;
      // Without a line nobody would say that the turn is over. They are sent again to who comes back.
      if (theirs !== null && (theirs.seat !== turn || line === 'lost')) change({ theirs: null });
      // Cut off by a lost line, the turn is offered again, and goes on where it was (F7).
      const cutOff = inTurnOf(room)?.interrupted.some(({ seat }) => seat === me) ?? false;
      if (mine !== '' && turn !== me && !cutOff) {
        change({ mine: '', refused: null });
        unsent = false;
      }
      sendIn(0);
    },
    async handOver() {
      let patience: ReturnType<typeof setTimeout> | undefined;
      const over = new Promise((resolve) => {
        patience = setTimeout(resolve, PATIENCE_MS);
      });
      await Promise.race([sendRest(), over]);
      clearTimeout(patience);
    },
    again() {
      if (held.state().mine === '') return;
      unsent = true;
      sendIn(AGAIN_MS);
    },
    stop() {
      clearTimeout(timer);
      seen = null;
      held.set(NOTHING);
    },
  };
}
