import type { BallotBox } from '../decisions/ballot-box.ts';
import { stageLater, stageOf, withInTurn } from '../floor/moving.ts';
import type { Room, Seat } from './state.ts';
import { withBoth } from '../tables/seen.ts';

/**
 * H4: the room as if that time had not been. Whatever waits for a moment waits so much longer, and what is counted
 * from one is counted from so much later. Four hours stay four hours (F12), and what has happened happened when it did.
 */
export function givenBack(room: Room, ms: number): Room {
  const { seats, emptySince, tables } = room;
  const later: Room = {
    ...tableLater(room, ms),
    seats: seats.map((seat) => seatLater(seat, ms)),
    emptySince: emptySince === null ? null : emptySince + ms,
    ...(tables === undefined ? {} : { tables: movedOn(tables, ['until'], ms) }),
  };
  return withBoth(later, (seen) => tableLater(seen, ms));
}

/** What is one table's, or the circle's while it is whole (D12). */
function tableLater(room: Room, ms: number): Room {
  const { floor } = room;
  const later: Room = {
    ...room,
    floor:
      floor.kind === 'quiet'
        ? { kind: 'quiet', quiet: movedOn(floor.quiet, ['since', 'until'], ms) }
        : floor,
    proposals: room.proposals.map((proposal) => movedOn(proposal, ['until'], ms)),
    holds: room.holds.map((hold) => movedOn(hold, ['at'], ms)),
  };
  return withInTurn(later, { stage: stageLater(stageOf(later), ms) });
}

/** D7: the same of what stands beside the room. */
export function boxGivenBack(box: BallotBox, ms: number): BallotBox {
  const made = box.made.map((one) =>
    one.until === null ? one : { ...one, until: one.until + ms },
  );
  return { ...box, made };
}

function seatLater(seat: Seat, ms: number): Seat {
  const { presence, muted } = seat;
  return {
    ...movedOn(seat, ['seatedAt'], ms),
    presence: presence.kind === 'lost' ? movedOn(presence, ['since'], ms) : presence,
    muted: muted === null || muted.until === 'roundEnd' ? muted : { until: muted.until + ms },
  };
}

function movedOn<Key extends string, Of extends Readonly<Record<Key, number>>>(
  what: Of,
  times: readonly Key[],
  ms: number,
): Of {
  return { ...what, ...Object.fromEntries(times.map((time) => [time, what[time] + ms])) };
}
