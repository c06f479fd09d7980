import type { Told } from '../../../client/src/telling/events/told.ts';
import { stageOf } from '@ronda/shared/floor/moving';
import type { Table, Waiting } from './state.ts';

/** How long news is news, by how long the room keeps it. */
const FRESH_MS: Readonly<Record<Told['kept'], number>> = {
  no: 10_000,
  floor: 15_000,
  meeting: 300_000,
};
const MOST = 8;

/** What one seat could do without end is told once in this time. */
const APART_MS = 60_000;

/** Nobody is spoken over while they hold the turn, and the caller not while they have to answer. */
export function mustWait({ room, me }: Table): boolean {
  if (room.floor.kind === 'quiet') return false;
  const stage = stageOf(room);
  // F10: what is written is read aloud to this caller, so that its writer can be spoken over, too.
  return stage !== null && (stage.seat === me || stage.kind === 'turn');
}

type News = Pick<Told, 'said' | 'at' | 'kept' | 'seldom'>;

export function queued(table: Table, told: readonly News[]): Table {
  let { toldOf } = table;
  const waiting: Waiting[] = [...table.waiting];
  for (const { seldom, at, said, kept } of told) {
    if (seldom !== null) {
      const last = toldOf[seldom];
      if (last !== undefined && at - last < APART_MS) continue;
      toldOf = { ...toldOf, [seldom]: at };
    }
    waiting.push({ said, until: at + FRESH_MS[kept] });
  }
  return { ...table, toldOf, waiting: waiting.slice(-MOST) };
}

/** What is told of nothing that happened in the room, or asked of this caller. */
export function queuedAlso(table: Table, one: Omit<Waiting, 'until'>, at: number): Table {
  const waiting = [...table.waiting, { ...one, until: at + FRESH_MS.meeting }];
  return { ...table, waiting: waiting.slice(-MOST) };
}
