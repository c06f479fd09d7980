import { nextSentence } from '../../../client/src/telling/schedule.ts';
import type { Room } from '@ronda/shared/room/state';
import { nextAfter } from '@ronda/shared/schedule/meetings';
import { zoneOf } from '@ronda/shared/schedule/zones';
import type { Said } from './said.ts';

/** When the group meets next, once it has closed its meeting; by the group's own clock. */
export function nextTime({ floor, lasting: { schedule } }: Room): readonly Said[] {
  if (floor.kind !== 'ended' || schedule === undefined) return [];
  const zone = zoneOf(schedule.zone);
  const next = zone && nextAfter(schedule, floor.at, zone);
  return next === null ? [] : [nextSentence(next, schedule.zone)];
}
