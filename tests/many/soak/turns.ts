import type { Recorded, RoomEvent } from '@ronda/shared/room/event';
import { evolve } from '@ronda/shared/room/evolve';
import { emptyRoom } from '@ronda/shared/room/state';
import type { Log } from './kept.ts';
import type { Acknowledged } from './circle.ts';
import { timingOf } from './punctual.ts';
import { during, takenBy, type Trouble } from './trouble.ts';

/** How late the clock may be while a server and the store are there, in ms. */
const LATE_MS = 1000;
/** How long after they are back it may still be: a call that had no answer is given up after 2 s, and tried again after 1 s. */
const BACK_MS = 3000;

const ASKS: Partial<Record<RoomEvent['type'], Acknowledged['command']['type']>> = {
  turnPassed: 'pass',
  turnPostponed: 'later',
  turnFinished: 'finish',
};

/**
 * What the clock ended too soon, be it by a millisecond, or too late, by the room's own time, to which outages have been
 * given back (F4, F5, F7, H4); and what somebody is said to have ended who had not asked for it. `commands` are the
 * seqs that commands were answered with, by mark.
 */
export function wrongTurns(
  { opening, events }: Log,
  commands: ReadonlyMap<string, number>,
  acknowledged: readonly Acknowledged[],
  troubles: readonly Trouble[],
): readonly string[] {
  const room = troubles.filter(({ part }) => part === 'the room');
  const asked = askedAt(events, commands, acknowledged);
  const wrong: string[] = [];
  let so = emptyRoom(opening.meeting, opening);
  let unknown = 0;
  /** F6: until a request for more time is answered the turn does not end by the clock. */
  let refusedAt = 0;
  for (const { seq, at, event } of events) {
    const timing = timingOf(so, event, at);
    if (timing?.kind === 'wrong') wrong.push(`${timing.what} (${event.type}, ${seq})`);
    if (timing?.kind === 'due') {
      const from = Math.max(timing.at, refusedAt);
      const lateMs = at - from - takenBy(room, [from, at], BACK_MS);
      if (lateMs > LATE_MS)
        wrong.push(
          `${event.type} (${seq}) came ${lateMs} ms too late${during({ from, to: at }, troubles)}`,
        );
    }
    if (timing?.kind === 'asked' && 'seat' in event) {
      const command = ASKS[event.type];
      if (!asked.has(`${event.seat} ${command} ${at}`)) unknown += 1;
    }
    if (event.type === 'moreTimeRefused') refusedAt = at;
    so = evolve(so, event, at);
  }
  // Those sent whose answer was lost.
  const unsure = commands.size - acknowledged.length;
  if (unknown > unsure)
    wrong.push(`${unknown} turns and offers ended early by nobody’s wish; ${unsure} may have been`);
  return wrong;
}

function askedAt(
  events: readonly Recorded[],
  commands: ReadonlyMap<string, number>,
  acknowledged: readonly Acknowledged[],
): ReadonlySet<string> {
  return new Set(
    acknowledged.map(({ seat, mark, command }) => {
      const at = events[(commands.get(mark) ?? 0) - 1]?.at;
      return `${seat} ${command.type} ${at}`;
    }),
  );
}

/** H4: what was given back is what was taken: no server, or nothing to write in. */
export function wrongGivenBack(
  { events }: Pick<Log, 'events'>,
  troubles: readonly Trouble[],
): readonly string[] {
  const given = events.reduce(
    (sum, { event }) => sum + (event.type === 'timeGivenBack' ? event.ms : 0),
    0,
  );
  const taken = troubles.filter(({ part }) => part === 'the room').map(({ from, to }) => to - from);
  // It counts from the last beat of a server (0.4 s) to the first, which may be a while before all is seen to be well.
  const least = taken.reduce((sum, ms) => sum + Math.max(0, ms - 2000), 0);
  const most = taken.reduce((sum, ms) => sum + ms + 1000, 0);
  return given >= least && given <= most
    ? []
    : [`${given} ms were given back, of ${least} to ${most}`];
}
