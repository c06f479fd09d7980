import { unmutedAtRoundEnd } from '../presence/evolve.ts';
import type { RoomEvent } from '../room/event.ts';
import { bare } from '../room/event.ts';
import type { Floor, Room } from '../room/state.ts';
import { roundOf } from './moving.ts';

export type FloorEvent = Extract<
  RoomEvent,
  { type: 'roundBegan' | 'roundEnded' | 'sharingBegan' | 'floorOpened' | 'floorGathered' }
>;

/** A floor gives way to another. */
export function evolveFloor(room: Room, event: FloorEvent): Room {
  switch (event.type) {
    case 'roundBegan':
      return began(room, event);
    case 'sharingBegan':
      return became(room, {
        kind: 'sharing',
        sharing: {
          turnSeconds: room.policy.turnSeconds,
          hands: [],
          postponed: [],
          stage: null,
          interrupted: [],
        },
      });
    case 'floorOpened':
      return became(room, { kind: 'open' });
    case 'floorGathered':
      return became(room, { kind: 'gathering' });
    case 'roundEnded':
      // A script that led to it leads on.
      return unmutedAtRoundEnd({ ...room, floor: { kind: 'gathering' } });
  }
}

const ENDS: readonly RoomEvent['type'][] = [
  'roundBegan',
  'roundEnded',
  'sharingBegan',
  'floorOpened',
  'floorGathered',
  'meetingEnded',
  'circleSplit',
  'circlesJoined',
];

/** Whether a round or a sharing is past with this, so that nobody is told any more who passed in it (H5). */
export function forgetsPasses(event: RoomEvent): boolean {
  return ENDS.includes(bare(event).type);
}

/** D3: a mute until the end of the round ends with it, also when another floor cuts it short. */
function became(room: Room, floor: Floor): Room {
  const so = roundOf(room) === null ? room : unmutedAtRoundEnd(room);
  const script = so.script === null ? null : { ...so.script, running: false };
  // A table that is to come together has nothing else to wait for (D12).
  const awaiting = so.awaiting?.kind === 'together' ? so.awaiting : null;
  return { ...so, floor, script, awaiting };
}

function began(room: Room, event: Extract<FloorEvent, { type: 'roundBegan' }>): Room {
  const { part, first, direction, order, prompt, turnSeconds } = event;
  const place = room.seats.findIndex((seat) => seat.id === first);
  // A reading is nobody's round: the next one begins where it would have begun (F3).
  const reading = part === 'reading';
  const number = reading ? room.roundsBegun : room.roundsBegun + 1;
  const counted = {
    ...room,
    roundsBegun: number,
    rotation: reading ? room.rotation : { opened: first, place, direction },
  };
  return became(counted, {
    kind: 'round',
    round: {
      number,
      part,
      prompt,
      turnSeconds,
      first,
      direction,
      waiting: order,
      stage: null,
      settled: [],
      postponed: [],
      interrupted: [],
      readOut: false,
    },
  });
}

export type ScriptEvent = Extract<RoomEvent, { type: 'scriptSet' | 'stageBegan' | 'scriptEnded' }>;

/** D8: what the group has agreed to do one after the other. */
export function evolveScript(room: Room, event: ScriptEvent): Room {
  switch (event.type) {
    case 'scriptSet':
      return { ...room, script: { stages: event.stages, next: 0, running: false } };
    case 'stageBegan':
      return room.script === null
        ? room
        : {
            ...room,
            awaiting: null,
            script: { ...room.script, next: event.stage + 1, running: true },
          };
    case 'scriptEnded':
      return { ...room, awaiting: null, script: null };
  }
}
