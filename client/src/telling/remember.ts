import { forgetsPasses } from '@ronda/shared/floor/evolve';
import { movingOf } from '@ronda/shared/floor/moving';
import type { Recorded } from '@ronda/shared/room/event';
import type { Room } from '@ronda/shared/room/state';
import type { Told } from './events/told.ts';

const REMEMBERED = 40;

/** What happened so far with something new, as this seat sees it (D12). Passes and turns go with the round or the sharing (H5). */
export function remember(
  happened: readonly Told[],
  events: readonly Recorded[],
  told: readonly Told[],
): readonly Told[] {
  const over = events.findLast(({ event }) => forgetsPasses(event))?.seq ?? 0;
  const all = [...happened, ...told];
  return newest(
    all.filter(({ kept, seq }) => kept === 'meeting' || (kept === 'floor' && seq > over)),
  );
}

/**
 * After a gap: what was kept for a round or a sharing that is no longer on goes as if its end had been
 * seen, and what was decided meanwhile takes its place in time.
 */
export function rememberGap(
  happened: readonly Told[],
  { before, after, decided }: { before: Room; after: Room; decided: readonly Told[] },
): readonly Told[] {
  const goesOn = floorOf(before) === floorOf(after);
  const kept = goesOn ? happened : happened.filter((one) => one.kept === 'meeting');
  const missed = decided.filter(({ id }) => !kept.some((one) => one.id === id));
  return missed.length === 0
    ? kept
    : newest([...kept, ...missed].sort((one, other) => one.at - other.at));
}

/** Nobody can push out what came of decisions by making other things happen. */
function newest(all: readonly Told[]): readonly Told[] {
  const of = (isOutcome: boolean) =>
    all.filter((one) => one.isOutcome === isOutcome).slice(-REMEMBERED);
  const kept = new Set([...of(true), ...of(false)]);
  return all.filter((one) => kept.has(one));
}

/** Which round or sharing it is. Another one begins by a decision, a script's next stage, or a new number. */
function floorOf(room: Room): string {
  const { meeting, roundsBegun, decided, script } = room;
  return JSON.stringify([
    meeting,
    movingOf(room)?.kind,
    roundsBegun,
    decided.at(-1)?.id,
    script?.next,
  ]);
}
