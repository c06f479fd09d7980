import { unsent, withoutLetters } from '../lasting/renewed.ts';
import type { Recorded, RoomEvent } from '../room/event.ts';
import type { Lasting, Room } from '../room/state.ts';

/**
 * What the wire may carry. Connections stay with the servers: they are only good for telling an
 * old line from a new one. Names and positions are not in the log to begin with. A letter is for whom it is sent to, who asks
 * for it (D8).
 */
export function publicRecorded(recorded: Recorded): Recorded {
  const { event } = recorded;
  if (event.type !== 'atTable') return { ...recorded, event: toBeShown(event) };
  return { ...recorded, event: { ...event, event: toBeShown(event.event) } };
}

function toBeShown<Event extends RoomEvent>(event: Event): Event {
  if ('connection' in event) return { ...event, connection: null };
  if (event.type === 'proposed') return { ...event, action: withoutLetters(event.action) };
  return event.type === 'invitationChanged' ? { ...event, inForce: unsent(event.inForce) } : event;
}

/** The same for a whole room: a fold of public events equals the public form of a fold. */
export function publicRoom(room: Room): Room {
  return {
    ...room,
    lasting: publicLasting(room.lasting),
    proposals: room.proposals.map((proposal) => ({
      ...proposal,
      action: withoutLetters(proposal.action),
    })),
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

function publicLasting(lasting: Lasting): Lasting {
  const { invitation } = lasting;
  if (invitation === undefined) return lasting;
  return { ...lasting, invitation: { ...invitation, inForce: unsent(invitation.inForce) } };
}
