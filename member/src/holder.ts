import { stageOf } from '@ronda/shared/floor/moving';
import type { SeatId } from '@ronda/shared/ids';
import type { Room } from '@ronda/shared/room/state';

/** Whose turn it is, or to whom it is offered. */
export function holderOf(room: Room): { seat: SeatId; kind: 'offer' | 'turn' } | null {
  const stage = stageOf(room);
  return stage === null ? null : { seat: stage.seat, kind: stage.kind };
}
