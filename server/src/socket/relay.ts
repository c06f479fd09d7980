import type { MeetingId } from '@ronda/shared/ids';
import type { Rooms } from '../room/rooms.ts';
import type { Circles } from './circles.ts';
import type { Parcel } from './parcel.ts';

/**
 * The way to the lines of those who sit in a meeting, wherever these end. With many servers it goes
 * through a publication that no server keeps; everything about it is in this one call.
 */
export interface Relay {
  /** Resolves with how many seats were handed something. */
  pass(meeting: MeetingId, parcels: readonly Parcel[]): Promise<number>;
}

/** For one server, where all lines end. They are handed it before this returns. */
export function createRelay({
  circles,
  rooms,
}: {
  readonly circles: Pick<Circles, 'hand'>;
  readonly rooms: Pick<Rooms, 'last'>;
}): Relay {
  return {
    async pass(meeting, parcels) {
      const room = rooms.last(meeting)?.room;
      if (room === undefined) return 0;
      return new Set(parcels.flatMap((parcel) => circles.hand(room, parcel))).size;
    },
  };
}
