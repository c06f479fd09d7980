import type { ProposalId, SeatId } from '@ronda/shared/ids';
import type { RoomEvent } from '@ronda/shared/room/event';
import type { Room } from '@ronda/shared/room/state';
import type { Deed } from './deed.ts';

/** What somebody who has sat through the meeting knows, and the room does not say. */
export interface Memory {
  /** How often what has happened, in all and to whom. */
  readonly counts: ReadonlyMap<string, number>;
  /** When anything last happened. */
  readonly lastAt: number;
  /** Since when the floor is this one. */
  readonly floorSince: number;
  /** When the present turn or offer began. */
  readonly stageSince: number;
  /** Rounds since the last sharing began. */
  readonly roundsSinceSharing: number;
  /** Turns that were taken in this sharing. */
  readonly turnsInSharing: number;
  readonly answered: ReadonlySet<ProposalId>;
  /** Of the present turn in writing. */
  readonly typed: number;
  readonly offlineSince: number | null;
  /** What was refused, and when: it is left alone for a while. */
  readonly refused: ReadonlyMap<string, number>;
}

export function newMemory(now: number): Memory {
  return {
    counts: new Map(),
    lastAt: now,
    floorSince: now,
    stageSince: now,
    roundsSinceSharing: 0,
    turnsInSharing: 0,
    answered: new Set(),
    typed: 0,
    offlineSince: null,
    refused: new Map(),
  };
}

export function timesOf(memory: Memory, type: RoomEvent['type'] | Deed['kind'], seat?: SeatId) {
  return memory.counts.get(seat === undefined ? type : `${type} ${seat}`) ?? 0;
}

/** `room` is as the event left it. */
export function remember(memory: Memory, room: Room, event: RoomEvent, at: number): Memory {
  const counts = new Map(memory.counts);
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  count(event.type);
  if ('seat' in event) count(`${event.type} ${event.seat}`);
  return { ...floorMemory(memory, room, event, at), counts, lastAt: at };
}

const BEGINS_A_FLOOR: ReadonlySet<RoomEvent['type']> = new Set([
  'roundBegan',
  'roundEnded',
  'sharingBegan',
  'floorOpened',
  'floorGathered',
  'scriptEnded',
  'holdBegan',
  'quietBegan',
  'quietEnded',
]);
/** After a quiet a turn goes on: whatever was meant to come soon comes as soon after it. */
const BEGINS_A_STAGE: ReadonlySet<RoomEvent['type']> = new Set([
  'turnOffered',
  'turnStarted',
  'turnSwitched',
  'quietEnded',
]);

function floorMemory(memory: Memory, room: Room, { type }: RoomEvent, at: number): Memory {
  const inSharing = room.floor.kind === 'sharing';
  return {
    ...memory,
    floorSince: BEGINS_A_FLOOR.has(type) ? at : memory.floorSince,
    stageSince: BEGINS_A_STAGE.has(type) ? at : memory.stageSince,
    typed: type === 'turnStarted' ? 0 : memory.typed,
    roundsSinceSharing:
      type === 'sharingBegan' ? 0 : memory.roundsSinceSharing + (type === 'roundBegan' ? 1 : 0),
    turnsInSharing:
      type === 'sharingBegan'
        ? 0
        : memory.turnsInSharing + (inSharing && type === 'turnFinished' ? 1 : 0),
  };
}

/** After a deed of one's own. `outcome` is `done`, or the refusal's code. */
export function rememberDeed(memory: Memory, deed: Deed, outcome: string, at: number): Memory {
  if (outcome !== 'done') {
    return { ...memory, refused: new Map(memory.refused).set(JSON.stringify(deed), at) };
  }
  const counts = new Map(memory.counts).set(deed.kind, timesOf(memory, deed.kind) + 1);
  switch (deed.kind) {
    case 'command':
      return deed.command.type === 'answer'
        ? { ...memory, answered: new Set(memory.answered).add(deed.command.proposal) }
        : memory;
    case 'signal':
      return { ...memory, counts };
    case 'type':
      return { ...memory, counts, typed: deed.characters };
    case 'drop':
      return { ...memory, counts, offlineSince: at };
    case 'comeBack':
      // The turn that was cut off goes on from here.
      return { ...memory, counts, offlineSince: null, lastAt: at, stageSince: at };
  }
}
