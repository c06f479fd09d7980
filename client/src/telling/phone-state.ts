import { stageOf } from '@ronda/shared/floor/moving';
import { voiceOf } from '@ronda/shared/floor/speech';
import type { Room, Seat } from '@ronda/shared/room/state';

export type PhoneState = 'listening' | 'speaking' | 'keys';

/**
 * What somebody with a telephone is doing; null for who has a browser, or is not connected.
 *
 * It is derived from what everybody is shown and hears anyway, and from nothing else: *at the keys* is whoever
 * the turn is offered to, since that is answered by keys. It is never said of a vote or a menu. Who was
 * at the keys when a count rose, or before a safety decision was proposed, would have given away their answer,
 * or that they proposed it (D5).
 */
export function phoneStateOf(room: Room, seat: Seat, heard: boolean): PhoneState | null {
  if (seat.by !== 'phone' || seat.presence.kind !== 'connected') return null;
  const stage = room.floor.kind === 'quiet' ? null : stageOf(room);
  const mine = stage?.seat === seat.id ? stage : null;
  if (mine?.kind === 'offer') return 'keys';
  if (mine?.kind === 'turn' && mine.taken === 'aloud') return 'speaking';
  return heard && voiceOf(room, seat.id) === 'open' ? 'speaking' : 'listening';
}
