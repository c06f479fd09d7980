import type { SeatId } from '@ronda/shared/ids';
import type { RoomEvent } from '@ronda/shared/room/event';
import type { Room } from '@ronda/shared/room/state';
import type { Deed, Intention } from './deed.ts';
import { intend } from './intend.ts';
import { newMemory, remember, rememberDeed } from './memory.ts';
import type { Nature } from './moment.ts';
import { speech, type Speech } from './speech.ts';

/** One simulated member, apart from how they are connected: what they know, and what they mean to do. */
export interface Mind {
  /** What they see happen; `room` is as it left it. */
  sees(room: Room, event: RoomEvent, at: number): void;
  /** What came of a deed of theirs: `done`, or the refusal's code. */
  did(deed: Deed, outcome: string, at: number): void;
  intends(room: Room, now: number): Intention | null;
  says(room: Room, now: number): Speech | null;
}

export function createMind(me: SeatId, nature: Nature, now: number): Mind {
  let memory = newMemory(now);
  return {
    sees(room, event, at) {
      memory = remember(memory, room, event, at);
    },
    did(deed, outcome, at) {
      memory = rememberDeed(memory, deed, outcome, at);
    },
    intends: (room, at) => intend({ room, me, now: at, memory, nature }),
    says: (room, at) => speech({ room, me, now: at, memory, nature }),
  };
}
