import type { Recorded, RoomEvent } from '../room/event.ts';
import type { Room } from '../room/state.ts';

/**
 * What the wire may carry. Connections stay with the servers: they are only good for telling an
 * old line from a new one. Names and positions are not in the log to begin with.
 */
export function publicRecorded(recorded: Recorded): Recorded {
  const { event } = recorded;
  if (event.type !== 'atTable') return { ...recorded, event: withoutLine(event) };
  return { ...recorded, event: { ...event, event: withoutLine(event.event) } };
}

function withoutLine<Event extends RoomEvent>(event: Event): Event {
  return 'connection' in event ? { ...event, connection: null } : event;
}

/** The same for a whole room: a fold of public events equals the public form of a fold. */
export function publicRoom(room: Room): Room {
  return {
    ...room,
    seats: room.seats.map((seat) =>
      seat.presence.kind === 'connected'
        ? { ...seat, presence: { ...seat.presence, connection: null } }
        : seat,
    ),
    door: {
      ...room.door,
      knocks: room.door.knocks.map((knock) => ({ ...knock, connection: null })),
    },
  };
}
