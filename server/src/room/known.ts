import type { BallotBox } from '@ronda/shared/decisions/ballot-box';
import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { SeatId } from '@ronda/shared/ids';
import type { Recorded } from '@ronda/shared/room/event';
import { evolve } from '@ronda/shared/room/evolve';
import type { Room } from '@ronda/shared/room/state';
import { emptyRoom } from '@ronda/shared/room/state';
import type { Kept, Unserved } from '../log/log.ts';

/** A meeting as it stands after the event `seq`: the fold of its log, and what is kept beside it. */
export interface Known {
  readonly seq: number;
  /** The last event's time. The room's time never runs back before it. */
  readonly at: number;
  /** From which version on it is understood. */
  readonly version: number;
  /** H4: still owed to it, and the last outage that is known of. */
  readonly unserved: Unserved;
  /** Of its group's circle, which stands in the box. */
  readonly revision: number;
  readonly room: Room;
  readonly box: BallotBox;
  readonly names: Readonly<Record<SeatId, Sealed>>;
}

/** What the log says, folded onto what was known of it before. */
export function foldKept(kept: Kept, before: Known | null): Known {
  const { opening, events, names, unserved, version, revision } = kept;
  const box = { ...kept.box, circle: kept.circle };
  const start = before ?? {
    seq: 0,
    at: opening.at,
    version,
    unserved,
    revision,
    room: emptyRoom(opening.meeting, opening),
    box,
    names,
  };
  return { ...foldRecorded(start, events), box, names, unserved, version, revision };
}

export function foldRecorded(known: Known, events: readonly Recorded[]): Known {
  return events.reduce(
    (so, { seq, at, event }) => ({ ...so, seq, at, room: evolve(so.room, event, at) }),
    known,
  );
}

export function hasEnded(known: Known): boolean {
  return known.room.floor.kind === 'ended';
}

/** Of a meeting whose log is gone: how it ended is not to be known any more. */
export function asEnded(known: Known): Known {
  const floor = { kind: 'ended', at: known.at, because: 'decision' } as const;
  const { tables: _tables, ...room } = known.room;
  return { ...known, room: { ...room, floor } };
}
