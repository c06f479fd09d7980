import type { Action, ActionKind } from '@ronda/shared/decisions/action';
import type { SeatId } from '@ronda/shared/ids';
import { may } from '@ronda/shared/room/may';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import type { Room } from '@ronda/shared/room/state';

/** The proposals that name people. */
const ABOUT_PEOPLE = ['mute', 'letSpeakAgain', 'askToLeave', 'letBackIn'] as const;
export type AboutPeople = (typeof ABOUT_PEOPLE)[number];

export function isAboutPeople(kind: ActionKind): kind is AboutPeople {
  return ABOUT_PEOPLE.some((each) => each === kind);
}

export function about(kind: AboutPeople, subjects: readonly SeatId[]): Action {
  return { kind, subjects: [...subjects] };
}

export type Candidates =
  | { readonly kind: 'some'; readonly seats: readonly SeatId[] }
  /** Null when there is nobody at all whom it could name. */
  | { readonly kind: 'none'; readonly why: RefusalCode | null };

/** These say of a seat that it is the wrong one, not that the moment is. */
const WRONG_SEAT: ReadonlySet<RefusalCode> = new Set([
  'subjectIsYou',
  'unknownSubject',
  'alreadySo',
]);

/** Whom such a proposal could name, by asking the rules of each seat; or why nobody just now. */
export function candidatesFor(room: Room, me: SeatId, kind: AboutPeople, now: number): Candidates {
  const seats: SeatId[] = [];
  let why: RefusalCode | null = null;
  for (const { id } of room.seats) {
    const permission = may(room, me, { type: 'propose', action: about(kind, [id]) }, now);
    if (permission.may) seats.push(id);
    else if (!WRONG_SEAT.has(permission.why.code)) why ??= permission.why.code;
  }
  return seats.length > 0 ? { kind: 'some', seats } : { kind: 'none', why };
}
