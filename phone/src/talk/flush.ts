import { turnOf } from '@ronda/shared/floor/moving';
import type { Room, Turn } from '@ronda/shared/room/state';
import { menuOf } from './choose.ts';
import { afterwards, news } from './effect.ts';
import { menuSaid } from './menu.ts';
import { mustWait } from './queue.ts';
import type { After, Table } from './state.ts';
import { after } from './state.ts';

/** Says what waited, one after the other, once it may be said; what is stale by then is dropped. */
export function flushed(table: Table, at: number): After<Table> {
  const [next, ...waiting] = table.waiting.filter(({ until }) => until > at);
  if (next === undefined) return after({ ...table, waiting: [], telling: null });
  if (mustWait(table)) return after({ ...table, waiting: [next, ...waiting], telling: null });
  const menu =
    next.opens === undefined || table.menus.length > 0 ? null : menuOf(table, next.opens, at);
  if (menu === null) return after({ ...table, waiting, telling: next }, news(next.said));
  // A question is this caller's own, and must not be lost: `said` tells of it, and where it stands.
  const asked = { ...table, waiting, telling: null, menus: [menu] };
  return after(asked, afterwards(...menuSaid(menu)));
}

/** Somebody begins to speak while news is being said: it waits with the rest. */
export function newsHeld(table: Table, before: Room): After<Table> {
  const { telling, waiting } = table;
  if (telling === null || !mustWait(table))
    return after(table, ...(beginsToSpeak(table, before) ? [{ kind: 'hushNews' } as const] : []));
  return after({ ...table, telling: null, waiting: [telling, ...waiting] }, { kind: 'hushNews' });
}

/** F10: what is still being read of somebody's words stops, too. */
function beginsToSpeak({ room, me }: Table, before: Room): boolean {
  const aloud = (turn: Turn | null) => (turn?.taken === 'aloud' ? turn.seat : null);
  const speaker = aloud(turnOf(room));
  return speaker !== null && speaker !== me && speaker !== aloud(turnOf(before));
}
