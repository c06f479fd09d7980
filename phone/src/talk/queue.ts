import type { Told } from '../../../client/src/telling/events/told.ts';
import { stageOf } from '@ronda/shared/floor/moving';
import type { SeatId } from '@ronda/shared/ids';
import type { Room } from '@ronda/shared/room/state';
import type { Effect } from './effect.ts';
import { news } from './effect.ts';
import type { After, Table, Waiting } from './state.ts';
import { after } from './state.ts';

/** How long news is news, by how long the room keeps it. */
const FRESH_MS: Readonly<Record<Told['kept'], number>> = {
  no: 6_000,
  floor: 15_000,
  meeting: 300_000,
};
const MOST = 8;

/** What one seat could do without end is told once in this time. */
const APART_MS = 60_000;

/** Nobody is spoken over while they hold the turn, and the caller not while they have to answer. */
function mustWait(room: Room, me: SeatId): boolean {
  if (room.floor.kind === 'quiet') return false;
  const stage = stageOf(room);
  if (stage === null) return false;
  // F10: who writes is not spoken over.
  return stage.seat === me || (stage.kind === 'turn' && stage.taken === 'aloud');
}

export function queued(table: Table, told: readonly Told[]): Table {
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

/** Says what waited, once it may be said; what is stale by then is dropped. */
export function flushed(table: Table, at: number): After<Table> {
  const fresh = table.waiting.filter(({ until }) => until > at);
  if (mustWait(table.room, table.me)) return after({ ...table, waiting: fresh });
  const effects: Effect[] = fresh.length === 0 ? [] : [news(...fresh.map(({ said }) => said))];
  return after({ ...table, waiting: [] }, ...effects);
}
