import type { RoomEvent } from '../room/event.ts';

/** Raised by a change that somebody older would not understand. */
export const PROTOCOL_VERSION = 3;

/**
 * The oldest that is still spoken. While servers are updated one by one, two versions meet: pages opened before
 * with servers of after, and servers of both with one log.
 */
export const OLDEST_VERSION = 3;

/**
 * Which version an event came with, where that is not the oldest. A meeting in which one has happened is understood
 * from that version on, by servers and by pages; until then older ones take part in it.
 */
const CAME_WITH: Readonly<Partial<Record<RoomEvent['type'], number>>> = {};

/** From which version on these are understood. */
export function versionOf(events: readonly { readonly type: RoomEvent['type'] }[]): number {
  return Math.max(OLDEST_VERSION, ...events.map(({ type }) => CAME_WITH[type] ?? OLDEST_VERSION));
}
