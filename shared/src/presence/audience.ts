import type { SeatId } from '../ids.ts';
import { presentSeats } from '../room/seats.ts';
import type { Room } from '../room/state.ts';
import { roomSeenFrom } from '../tables/seen.ts';

/**
 * K1: who may receive what this seat sends: everyone present but oneself, at one's own table (D12), in a stable order. Nobody
 * else, so that a token kept from before can not even listen.
 */
export function audienceOf(room: Room, me: SeatId): readonly SeatId[] {
  if (room.floor.kind === 'ended') return [];
  return presentSeats(roomSeenFrom(room, me))
    .map((seat) => seat.id)
    .filter((id) => id !== me)
    .sort();
}

/**
 * D8: whether the phone bridge can open what is said: while telephones may come in, and for as long as somebody who
 * came by one sits at the table.
 */
export function bridgeHears(room: Room): boolean {
  return room.lasting.phones !== null || presentSeats(room).some(({ by }) => by === 'phone');
}

/** Those of an audience who can be given a media key, with the device key that each came with. */
export type Hearers = ReadonlyMap<SeatId, string>;

/**
 * K3: whether a sender's key is to be another one from now on. Not when somebody is only lost for a
 * moment: who is present hears what is said.
 */
export function isAnotherAudience(before: Hearers, after: Hearers): boolean {
  if (before.size !== after.size) return true;
  return [...after].some(([seat, key]) => before.get(seat) !== key);
}
