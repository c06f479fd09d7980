import { evolve } from '@ronda/shared/room/evolve';
import { canBeOffered } from '@ronda/shared/room/seats';
import { emptyRoom, type Room } from '@ronda/shared/room/state';
import type { Log } from './kept.ts';

/** What one seat had in a round that came to its end. */
interface Had {
  readonly offered: number;
  /** Put off, by the seat or by the clock, or cut off: to be offered again. */
  readonly again: number;
  /** Spoken or passed. */
  readonly over: number;
}
const NOTHING: Had = { offered: 0, again: 0, over: 0 };

/** H2: in how many finished rounds who was able throughout was offered other than one turn, and how many there were. */
export function roundsOf({ opening, events }: Log): {
  readonly finished: number;
  readonly wrong: readonly string[];
} {
  let room = emptyRoom(opening.meeting, opening);
  let had: Map<string, Had> | null = null;
  let finished = 0;
  const wrong: string[] = [];
  for (const { seq, at, event } of events) {
    room = evolve(room, event, at);
    if (event.type === 'roundBegan') had = new Map(event.order.map((seat) => [seat, NOTHING]));
    if (event.type === 'roundEnded' && had !== null) {
      finished += 1;
      for (const { offered, again, over } of had.values())
        if (over !== 1 || offered !== 1 + again)
          wrong.push(
            `a seat had ${over} turns of ${offered} offers, ${again} of them again, by ${seq}`,
          );
    }
    if (room.floor.kind !== 'round' && room.floor.kind !== 'quiet') had = null;
    if (had === null) continue;
    for (const seat of unable(room)) had.delete(seat);
    const seat = 'seat' in event ? event.seat : null;
    const so = seat === null ? undefined : had.get(seat);
    if (seat !== null && so !== undefined) had.set(seat, after(so, event.type));
  }
  return { finished, wrong };
}

function after(so: Had, type: string): Had {
  switch (type) {
    case 'turnOffered':
      return { ...so, offered: so.offered + 1 };
    case 'turnPostponed':
    case 'turnInterrupted':
      return { ...so, again: so.again + 1 };
    case 'turnPassed':
    case 'turnFinished':
      return { ...so, over: so.over + 1 };
    default:
      return so;
  }
}

const unable = ({ seats }: Room) => seats.filter((seat) => !canBeOffered(seat)).map(({ id }) => id);
