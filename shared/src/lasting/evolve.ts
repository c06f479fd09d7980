import type { RoomEvent } from '../room/event.ts';
import type { Lasting, Room } from '../room/state.ts';

export type LastingEvent = Extract<
  RoomEvent,
  {
    type:
      | 'agreementAdopted'
      | 'agreementDropped'
      | 'policyChanged'
      | 'phonesAdmitted'
      | 'phonesRefused';
  }
>;

/** What outlives the meeting (D2). A number of the policy also holds at once. */
export function evolveLasting(room: Room, event: LastingEvent, at: number): Room {
  const { lasting } = room;
  switch (event.type) {
    case 'agreementAdopted': {
      const adopted = { id: event.agreement, text: event.text, adoptedAt: at };
      const others = lasting.agreements.filter(({ id }) => id !== event.instead);
      return keep(room, { agreements: [...others, adopted], agreementsMade: event.agreement });
    }
    case 'agreementDropped':
      return keep(room, {
        agreements: lasting.agreements.filter(({ id }) => id !== event.agreement),
      });
    case 'policyChanged': {
      const { number, value } = event;
      const changed = keep(room, { policy: { ...lasting.policy, [number]: value } });
      return { ...changed, policy: { ...room.policy, [number]: value } };
    }
    case 'phonesAdmitted':
      return keep(room, { phones: event.phones });
    case 'phonesRefused':
      return keep(room, { phones: null });
  }
}

function keep(room: Room, change: Partial<Lasting>): Room {
  return { ...room, lasting: { ...room.lasting, ...change } };
}
