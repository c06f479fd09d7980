import type { SeatId } from '@ronda/shared/ids';
import type { NamesBySeat, Snapshot } from '@ronda/shared/wire/protocol';
import { publicRoom } from '@ronda/shared/wire/public';
import type { Known } from '../room/known.ts';

/** The room as this seat may see it. Of the ballots it sees its own (D5). */
export function snapshotFor(known: Known, seat: SeatId, now: number): Snapshot {
  const { room, box, seq } = known;
  return {
    seq,
    now,
    // The same; what travels is only not marked as read-only.
    room: publicRoom(room) as Snapshot['room'],
    names: namesIn(known),
    mine: Object.entries(box.cast).flatMap(([proposal, ballots]) => {
      const ballot = ballots[seat];
      return ballot === undefined ? [] : [{ proposal: Number(proposal), ballot }];
    }),
  };
}

/** Of those with a seat and those at the door. */
function namesIn({ room, names }: Known): NamesBySeat {
  const here = [...room.seats.map(({ id }) => id), ...room.door.knocks.map(({ seat }) => seat)];
  return Object.fromEntries(
    here.flatMap((seat) => {
      const sealed = names[seat];
      return sealed === undefined ? [] : [[seat, sealed]];
    }),
  );
}
