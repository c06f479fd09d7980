import type { RoomEvent } from '../room/event.ts';
import type { Room } from '../room/state.ts';

export type DoorEvent = Extract<
  RoomEvent,
  { type: 'knocked' | 'knockWithdrawn' | 'admitted' | 'doorClosed' | 'doorOpened' }
>;

export function evolveDoor(room: Room, event: DoorEvent, at: number): Room {
  const { door } = room;
  switch (event.type) {
    case 'knocked': {
      const { type: _type, ...who } = event;
      const knock = { ...who, since: at };
      const others = door.knocks.filter((other) => other.seat !== event.seat);
      return { ...room, door: { ...door, knocks: [...others, knock] } };
    }
    case 'knockWithdrawn':
      return {
        ...room,
        door: { ...door, knocks: door.knocks.filter((knock) => knock.seat !== event.seat) },
      };
    case 'admitted':
      return { ...room, door: { ...door, admitted: [...door.admitted, event.seat] } };
    case 'doorClosed':
      return { ...room, door: { ...door, closed: event.because } };
    case 'doorOpened':
      return { ...room, door: { ...door, closed: false } };
  }
}
