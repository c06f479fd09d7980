import type { RoomEvent } from '@ronda/shared/room/event';
import { turnOf } from '@ronda/shared/floor/moving';
import { clockOf, leftOf } from '../../../client/src/telling/clock.ts';
import { RULES } from '@ronda/shared/policy';
import { evolve } from '@ronda/shared/room/evolve';
import { emptyRoom } from '@ronda/shared/room/state';
import type { Kept } from '../../../server/src/log/log.ts';
import type { Acknowledged } from './circle.ts';

/**
 * Turns that the clock ended too soon or too late (F5). One that its holder finished may be as short as they like:
 * those are the acknowledged ones, and those sent whose answer was lost, which are as many as `unsure`.
 */
export function wrongTurns(
  { opening, events }: Kept,
  acknowledged: readonly Acknowledged[],
  { lateMs, unsure }: { readonly lateMs: number; readonly unsure: number },
): readonly string[] {
  let room = emptyRoom(opening.meeting, opening);
  let finished = 0;
  const wrong: string[] = [];
  for (const { at, event } of events) {
    const turn = turnOf(room);
    if (turn !== null && ends(event) && event.seat === turn.seat) {
      const left = leftOf(clockOf(room, turn), at);
      // Who rests lays the turn down, too.
      const rested = events.some((other) => other.at === at && isRest(other.event, turn.seat));
      if (left > -RULES.graceMs) finished += rested ? 0 : 1;
      else if (left < -RULES.graceMs - lateMs)
        wrong.push(`a turn lasted ${-left - RULES.graceMs} ms too long`);
    }
    room = evolve(room, event, at);
  }
  const known = acknowledged.filter(({ command }) => command.type === 'finish').length;
  if (finished > known + unsure)
    wrong.push(`${finished} turns ended before their time, and ${known} were finished`);
  return wrong;
}

const isRest = (event: RoomEvent, seat: string) =>
  event.type === 'seatRested' && event.seat === seat;

type Ending = Extract<RoomEvent, { type: 'turnFinished' }>;
const ends = (event: RoomEvent): event is Ending => event.type === 'turnFinished';
