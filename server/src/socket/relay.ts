import type { MeetingId, SeatId } from '@ronda/shared/ids';
import type { Room } from '@ronda/shared/room/state';
import type { Hints } from '../log/hints.ts';
import type { Rooms } from '../room/rooms.ts';
import type { Circles } from './circles.ts';
import { isFor, type Parcel } from './parcel.ts';

/**
 * The way to the lines of those who sit in a meeting, wherever these end. It goes through a publication
 * that no server keeps; everything about it is in this one call.
 */
export interface Relay {
  /** Resolves with how many seats it was meant for and could reach. */
  pass(meeting: MeetingId, parcels: readonly Parcel[]): Promise<number>;
}

/** Those whose lines end here are handed it before this returns. */
export function createRelay({
  circles,
  rooms,
  hints,
}: {
  readonly circles: Pick<Circles, 'hand' | 'seated'>;
  readonly rooms: Pick<Rooms, 'last'>;
  readonly hints: Pick<Hints, 'pass' | 'onPassed'>;
}): Relay {
  function hand(room: Room, parcels: readonly Parcel[]): readonly SeatId[] {
    return parcels.flatMap((parcel) => circles.hand(room, parcel));
  }

  // Written by a server of ours, which had it checked.
  hints.onPassed((meeting, message) => {
    const room = rooms.last(meeting)?.room;
    if (room !== undefined) hand(room, JSON.parse(message) as readonly Parcel[]);
  });

  /** Whom other servers hand it to: those who are connected, and not here. */
  function elsewhere(room: Room, parcels: readonly Parcel[]): readonly SeatId[] {
    const here = new Set(
      circles
        .seated()
        .get(room.meeting)
        ?.map(({ seat }) => seat),
    );
    return room.seats
      .filter(({ id, presence }) => presence.kind === 'connected' && !here.has(id))
      .filter(({ id }) => parcels.some((parcel) => isFor(room, parcel, id)))
      .map(({ id }) => id);
  }

  return {
    async pass(meeting, parcels) {
      const room = rooms.last(meeting)?.room;
      if (room === undefined) return 0;
      const handed = hand(room, parcels);
      const others = elsewhere(room, parcels);
      if (others.length > 0) await hints.pass(meeting, JSON.stringify(parcels));
      return new Set([...handed, ...others]).size;
    },
  };
}
