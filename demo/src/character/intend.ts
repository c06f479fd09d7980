import { answers } from './answers.ts';
import { initiative, resting } from './initiative.ts';
import type { Intention } from './deed.ts';
import { isAllowed, type Moment, soon } from './moment.ts';
import { inQuiet, inSharing } from './sharing.ts';
import { inTurns } from './turns.ts';

/** How long what was refused is left alone, in ms. */
const REFUSED_MS = 20_000;

/**
 * What somebody does next, and when, if nothing happens before: the first of all they could mean to
 * do, that the rules allow now. Pure; asked again after everything that happens.
 */
export function intend(moment: Moment): Intention | null {
  const { now, memory, nature } = moment;
  const first = intentions(moment)
    .filter(({ deed }) => {
      const refusedAt = memory.refused.get(JSON.stringify(deed)) ?? -Infinity;
      return isAllowed(moment, deed) && now - refusedAt >= REFUSED_MS * nature.pace;
    })
    .toSorted((one, other) => one.at - other.at);
  return first[0] ?? null;
}

function intentions(moment: Moment): readonly Intention[] {
  const { room, memory } = moment;
  if (memory.offlineSince !== null) {
    // Soon enough to keep the turn (F7).
    return [{ at: memory.offlineSince + soon(moment, [4, 7], 'back'), deed: { kind: 'comeBack' } }];
  }
  const always = [...answers(moment), ...initiative(moment), ...resting(moment)];
  switch (room.floor.kind) {
    case 'gathering':
    case 'open':
      return always;
    case 'round':
      return [...always, ...inTurns(moment)];
    case 'sharing':
      return [...always, ...inTurns(moment), ...inSharing(moment, room.floor.sharing)];
    case 'quiet':
      return [...always, ...inQuiet(moment)];
    case 'ended':
      return [];
  }
}
