import { carriedByNew, emptyRoom, type Room } from '@ronda/shared/room/state';
import { evolve } from '@ronda/shared/room/evolve';
import type { RoomEvent } from '@ronda/shared/room/event';
import { USUAL_POLICY } from '@ronda/shared/policy';
import type { RoomReader } from '../../server/src/room/reader.ts';

/** A meeting's room, made by its events alone, as the server's log would give it to be read. */
export interface Circle {
  readonly meeting: string;
  readonly rooms: RoomReader;
  readonly room: Room;
  /** Appends, then tells whoever follows. */
  happen(...events: RoomEvent[]): void;
  onChange(tell: () => void): void;
}

export function createCircle(meeting: string, seats: readonly string[]): Circle {
  let room = emptyRoom(meeting, { at: Date.now(), carried: carriedByNew(USUAL_POLICY) });
  let seq = 0;
  const listeners: (() => void)[] = [];
  const circle: Circle = {
    meeting,
    rooms: {
      read: (asked) => Promise.resolve(asked === meeting ? { seq, room } : null),
      live: () => Promise.resolve(room.floor.kind === 'ended' ? [] : [meeting]),
    },
    get room() {
      return room;
    },
    happen(...events) {
      for (const event of events) {
        room = evolve(room, event, Date.now());
        seq += 1;
      }
      for (const tell of listeners) tell();
    },
    onChange: (tell) => void listeners.push(tell),
  };
  circle.happen(...seats.map(seated));
  return circle;
}

function seated(seat: string): RoomEvent {
  return { type: 'seatTaken', seat, by: 'browser', connection: `${seat}-tab` };
}

/** A round in this order, its first turn offered. */
export function round(order: readonly [string, ...string[]]): RoomEvent[] {
  const [first] = order;
  return [
    {
      type: 'roundBegan',
      part: null,
      prompt: null,
      turnSeconds: USUAL_POLICY.turnSeconds,
      first,
      direction: 'onward',
      order: [...order],
    },
    offered(first),
  ];
}

function offered(seat: string): RoomEvent {
  return {
    type: 'turnOffered',
    seat,
    until: Date.now() + 30_000,
    turnMs: USUAL_POLICY.turnSeconds * 1000,
  };
}

export function speaks(seat: string): RoomEvent {
  return { type: 'turnStarted', seat, taken: 'aloud' };
}

/** In sharing: somebody raises a hand, and is offered the turn. */
export function handGoesUp(seat: string): RoomEvent[] {
  return [{ type: 'handRaised', seat }, offered(seat)];
}

/** The floor goes from one straight to the other, who speaks at once. */
export function turnGoes(from: string, to: string): RoomEvent[] {
  return [{ type: 'turnFinished', seat: from }, offered(to), speaks(to)];
}
