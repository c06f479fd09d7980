import type { Stage } from '@ronda/shared/decisions/action';
import type { Room } from '@ronda/shared/room/state';

/** D8: the stage that comes by itself, or with *go on*; null when the group follows no script, or its last stage. */
export function nextStageOf({ script }: Room): Stage | null {
  return script?.stages[script.next] ?? null;
}

/** Which stage it is, counted from 1, and of how many; null outside a script, and where one was interrupted. */
export function stagePlaceOf({ script }: Room): { place: number; of: number } | null {
  return script?.running === true ? { place: script.next, of: script.stages.length } : null;
}
