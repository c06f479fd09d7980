import type { Actor } from '@ronda/shared/room/command';
import { seatOf } from '@ronda/shared/room/seats';
import type { Room } from '@ronda/shared/room/state';

/** Where a line stands in the room, as the room has it. */
export type Standing =
  | 'seated'
  | 'knocking'
  /** Another line is in charge of the seat, or of the knock. */
  | 'newerTab'
  | 'askedToLeave'
  | 'left'
  /** Neither seat nor knock. */
  | 'outside';

export function standingOf(room: Room, { seat, connection }: Actor): Standing {
  const knock = room.door.knocks.find((other) => other.seat === seat);
  if (knock !== undefined) return knock.connection === connection ? 'knocking' : 'newerTab';
  const presence = seatOf(room, seat)?.presence;
  switch (presence?.kind) {
    case undefined:
      return 'outside';
    case 'connected':
      return presence.connection === connection ? 'seated' : 'newerTab';
    // The room has given this line up, which was nevertheless there: it stays, and is told all.
    case 'lost':
    case 'away':
      return 'seated';
    case 'removed':
      return 'askedToLeave';
    case 'left':
      return 'left';
  }
}
