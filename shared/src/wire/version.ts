import type { ActionKind } from '../decisions/action.ts';
import type { RoomEvent } from '../room/event.ts';
import { bare } from '../room/event.ts';
import type { Lasting } from '../room/state.ts';

/** Raised by a change that somebody older would not understand. */
export const PROTOCOL_VERSION = 4;

/**
 * The oldest that is still spoken. While servers are updated one by one, two versions meet: pages opened before
 * with servers of after, and servers of both with one log.
 */
export const OLDEST_VERSION = 3;

/**
 * Which version an event came with, where that is not the oldest. A meeting in which one has happened is understood
 * from that version on, by servers and by pages; until then older ones take part in it.
 */
const CAME_WITH: Readonly<Partial<Record<RoomEvent['type'], number>>> = {
  circleSplit: 4,
  atTable: 4,
  circlesJoined: 4,
};

/** The same of what is proposed: whoever does not know it cannot read that it was. */
const ACTION_CAME_WITH: Readonly<Partial<Record<ActionKind, number>>> = {
  splitCircle: 4,
  comeTogether: 4,
  renewInvitation: 4,
};

/** The same of a group that has renewed its invitation: its rooms and its door say so, whatever happens in them (D8). */
const RENEWED_CAME_WITH = 4;

/** From which version on these are understood, and what the room keeps after them. */
export function versionOf(
  events: readonly RoomEvent[],
  { invitation }: Pick<Lasting, 'invitation'>,
): number {
  return Math.max(
    invitation === undefined ? OLDEST_VERSION : RENEWED_CAME_WITH,
    ...events.flatMap((event) => [cameWith(event), cameWith(bare(event))]),
  );
}

function cameWith(event: RoomEvent): number {
  const action = event.type === 'proposed' ? ACTION_CAME_WITH[event.action.kind] : undefined;
  return action ?? CAME_WITH[event.type] ?? OLDEST_VERSION;
}
