import { whyNotAnswer, whyNotPropose } from '../decisions/may.ts';
import {
  whyNotAnswerOffer,
  whyNotEndQuiet,
  whyNotFinish,
  whyNotHold,
  whyNotLowerHand,
  whyNotMoreTime,
  whyNotObjectToMoreTime,
  whyNotRaiseHand,
  whyNotSendWriting,
  whyNotTakeTurn,
} from '../floor/may.ts';
import { isAtClose } from '../floor/close.ts';
import type { SeatId } from '../ids.ts';
import type { SeatCommand } from './command.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import { seatOf } from './seats.ts';
import type { Room } from './state.ts';
import { roomSeenFrom } from '../tables/seen.ts';

export type Permission = { readonly may: true } | { readonly may: false; readonly why: Refusal };

/**
 * Whether a seat may do this now, or why not. What a screen greys out and what a server refuses is
 * this one function; only D7 needs the ballot box, which no screen has.
 */
export function may(room: Room, seat: SeatId, command: SeatCommand, now: number): Permission {
  const seen = roomSeenFrom(room, seat);
  const code = whyNotHere(seen, seat) ?? whyNot(seen, seat, command, now);
  return code === null ? { may: true } : { may: false, why: { code } };
}

/** What is passed on to the others and kept nowhere. */
export type Passing =
  | 'signal'
  | 'writing'
  /** A media key, or the wish for one: to whoever is there (K2). */
  | 'mediaKey'
  /** The invitation in force, or the wish for it: to whoever is there (D8). */
  | 'invitation'
  | { readonly moveTo: readonly SeatId[] }
  /** A name for somebody who cannot write one. */
  | { readonly nameFor: SeatId }
  /** What leads to two knowing how to reach each other. */
  | { readonly contactFor: SeatId };

/**
 * The same for what is only passed on: signals (F11), writing (F10), media keys (K2), the offer of a fresh room (D10) or of
 * a name (H6), and contacts (D11).
 */
export function mayPassOn(room: Room, seat: SeatId, passing: Passing): Permission {
  const seen = roomSeenFrom(room, seat);
  const code = whyNotHere(seen, seat) ?? whyNotPassOn(seen, seat, passing);
  return code === null ? { may: true } : { may: false, why: { code } };
}

function whyNotPassOn(room: Room, seat: SeatId, passing: Passing): RefusalCode | null {
  if (passing === 'signal' || passing === 'mediaKey' || passing === 'invitation') return null;
  if (passing === 'writing') return whyNotSendWriting(room, seat);
  if ('nameFor' in passing) return whyNotOfferName(room, seat, passing.nameFor);
  if ('contactFor' in passing) return whyNotExchange(room, seat, passing.contactFor);
  if (passing.moveTo.includes(seat)) return 'subjectIsYou';
  // D10: a way out for whoever is meant, also from one table to the other.
  const all = { seats: [...room.seats, ...(room.table?.elsewhere ?? [])] };
  return passing.moveTo.every((id) => isReached(all, id)) ? null : 'unknownSubject';
}

/** H6: whoever has a browser writes their own, so that only a caller is offered one by others. */
function whyNotOfferName(room: Room, by: SeatId, to: SeatId): RefusalCode | null {
  if (!isReached(room, to)) return 'unknownSubject';
  return by !== to && seatOf(room, to)?.by === 'phone' ? null : 'writesOwnName';
}

/** D11: two who can both write, at the close. */
function whyNotExchange(room: Room, by: SeatId, to: SeatId): RefusalCode | null {
  if (!isReached(room, to)) return 'unknownSubject';
  if (by === to) return 'subjectIsYou';
  const bothWrite = [by, to].every((id) => seatOf(room, id)?.by === 'browser');
  if (!bothWrite) return 'writesNoContact';
  return isAtClose(room) ? null : 'notTheClose';
}

/** Who is lost has no line that it could reach. */
const isReached = (room: Pick<Room, 'seats'>, id: SeatId) =>
  seatOf(room, id)?.presence.kind === 'connected';

/** D1: whoever acts is connected, to a meeting that goes on. */
function whyNotHere(room: Room, id: SeatId): RefusalCode | null {
  if (room.floor.kind === 'ended') return 'ended';
  const seat = seatOf(room, id);
  switch (seat?.presence.kind) {
    case 'connected':
      return null;
    case 'removed':
      return 'askedToLeave';
    case 'lost':
    case 'away':
    case 'left':
      return 'notPresent';
    case undefined:
      return 'notSeated';
  }
}

function whyNot(room: Room, seat: SeatId, command: SeatCommand, now: number): RefusalCode | null {
  switch (command.type) {
    case 'speak':
      return whyNotTakeTurn(room, seat, 'aloud');
    case 'write':
      return whyNotTakeTurn(room, seat, 'inWriting');
    case 'pass':
    case 'later':
      return whyNotAnswerOffer(room, seat, command.type);
    case 'finish':
      return whyNotFinish(room, seat);
    case 'moreTime':
      return whyNotMoreTime(room, seat);
    case 'objectToMoreTime':
      return whyNotObjectToMoreTime(room, seat);
    case 'raiseHand':
      return whyNotRaiseHand(room, seat);
    case 'lowerHand':
      return whyNotLowerHand(room, seat);
    case 'hold':
      return whyNotHold(room, seat, now);
    case 'endQuiet':
      return whyNotEndQuiet(room, seat);
    case 'rest':
      return seatOf(room, seat)?.resting === true ? 'alreadyResting' : null;
    case 'return':
      return seatOf(room, seat)?.resting === true ? null : 'notResting';
    case 'leave':
      return null;
    case 'propose':
      return whyNotPropose(room, seat, command.action, now);
    case 'answer':
      return whyNotAnswer(room, seat, command);
  }
}
