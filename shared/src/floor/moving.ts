import type { Interrupted, Moving, Offer, Room, Round, Sharing, Turn } from '../room/state.ts';

/** The floor whose turns are taken: also while a quiet stops its clocks. Null once the meeting has ended. */
export function movingOf(room: Room): Moving | null {
  if (room.floor.kind === 'ended') return null;
  return room.floor.kind === 'quiet' ? room.floor.quiet.before : room.floor;
}

function withMoving(room: Room, moving: Moving): Room {
  return room.floor.kind === 'quiet'
    ? { ...room, floor: { kind: 'quiet', quiet: { ...room.floor.quiet, before: moving } } }
    : { ...room, floor: moving };
}

/** F11: the time of the floor stands still in a quiet. */
export function floorTime(room: Room, at: number): number {
  return room.floor.kind === 'quiet' ? room.floor.quiet.since : at;
}

/** The round that is going on, or waits for a quiet to end. */
export function roundOf(room: Room): Round | null {
  const moving = movingOf(room);
  return moving?.kind === 'round' ? moving.round : null;
}

export function withRound(room: Room, round: Round): Room {
  return withMoving(room, { kind: 'round', round });
}

export function sharingOf(room: Room): Sharing | null {
  const moving = movingOf(room);
  return moving?.kind === 'sharing' ? moving.sharing : null;
}

export function withSharing(room: Room, sharing: Sharing): Room {
  return withMoving(room, { kind: 'sharing', sharing });
}

/** What a round and a sharing have in common: one speaks at a time. */
export interface InTurn {
  readonly turnSeconds: number;
  readonly stage: Offer | Turn | null;
  readonly interrupted: readonly Interrupted[];
}

export function inTurnOf(room: Room): InTurn | null {
  return roundOf(room) ?? sharingOf(room);
}

/** Changes that part of the round or the sharing; without one, nothing. */
export function withInTurn(room: Room, change: Partial<InTurn>): Room {
  const moving = movingOf(room);
  switch (moving?.kind) {
    case 'round':
      return withRound(room, { ...moving.round, ...change });
    case 'sharing':
      return withSharing(room, { ...moving.sharing, ...change });
    case 'gathering':
    case 'open':
    case undefined:
      return room;
  }
}

/** The offer or the turn that is going on, if one is. */
export function stageOf(room: Room): Offer | Turn | null {
  return inTurnOf(room)?.stage ?? null;
}

/** The turn that is going on, if one is. */
export function turnOf(room: Room): Turn | null {
  const stage = stageOf(room);
  return stage?.kind === 'turn' ? stage : null;
}

/** The same, when its clock has stood still for so long. */
export function stageLater(stage: Offer | Turn | null, byMs: number): Offer | Turn | null {
  if (stage === null) return null;
  if (stage.kind === 'offer') return { ...stage, until: stage.until + byMs };
  const { clock, moreTime } = stage;
  return {
    ...stage,
    clock:
      clock.kind === 'running'
        ? { ...clock, endsAt: clock.endsAt + byMs }
        : { ...clock, since: clock.since + byMs },
    moreTime: moreTime === null ? null : { until: moreTime.until + byMs },
  };
}
