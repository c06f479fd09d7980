import type { BallotBox } from '../decisions/ballot-box.ts';
import { evolve } from './evolve.ts';
import type { RoomEvent } from './event.ts';
import type { Room } from './state.ts';

/** One step as it unfolds: each event is decided against the room that those before it made. */
export interface Course {
  readonly now: number;
  readonly room: Room;
  readonly box: BallotBox;
  readonly events: readonly RoomEvent[];
}

export function happened(course: Course, ...events: readonly RoomEvent[]): Course {
  return events.reduce(
    (so, event) => ({ ...so, room: evolve(so.room, event, so.now), events: [...so.events, event] }),
    course,
  );
}
