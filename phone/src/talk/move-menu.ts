import { person } from '../../../client/src/telling/sentence.ts';
import type { SeatId } from '@ronda/shared/ids';
import { mayPassOn } from '@ronda/shared/room/may';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import type { Menu } from './choice.ts';
import { now } from './effect.ts';
import { asked, opened } from './menu.ts';
import { queuedAlso } from './queue.ts';
import { refusalSaid } from './refused.ts';
import type { Said } from './said.ts';
import { own } from './said.ts';
import type { After, Table } from './state.ts';
import { after } from './state.ts';

/** D10: an offer stays until it is answered; it waits until nobody is spoken over. */
export function moveOffered(
  table: Table,
  { by, opens, at }: { readonly by: SeatId; readonly opens: boolean; readonly at: number },
): After<Table> {
  const name = person(by);
  if (!opens) return after(queuedAlso(table, { said: own('moveUnopened', { name }) }, at));
  const offered = { ...table, moves: [...table.moves.filter((one) => one !== by), by] };
  const said = own('moveWaits', { name });
  return after(queuedAlso(offered, { said, opens: { of: 'move', by } }, at));
}

export function moveMenu({ me, moves }: Table, by: SeatId): Menu | null {
  if (!moves.includes(by)) return null;
  const said =
    by === me
      ? [own('moveMine'), own('moveKeys')]
      : [own('moveOffered', { name: person(by) }), own('moveWhat'), own('moveKeys')];
  return asked(said, [['1', { kind: 'go', by }]]);
}

/** The seat here is left only for one there. */
export function go(table: Table, by: SeatId): After<Table> {
  if (table.going) return after(table, now(own('oneMoment')));
  return after({ ...table, going: true }, { kind: 'move', by }, now(own('moving')));
}

export function stayed(table: Table, why: RefusalCode | 'closed'): After<Table> {
  return after({ ...table, going: false }, now(whySaid(why), own('moveStayed')));
}

function whySaid(why: RefusalCode | 'closed'): Said {
  if (why === 'closed') return own('moveClosed');
  if (why === 'full') return own('moveFull');
  const isGone = why === 'wrongInvitation' || why === 'noSuchGroup' || why === 'ended';
  return isGone ? own('moveGone') : refusalSaid(why);
}

export function offerMove(table: Table, to: readonly SeatId[]): After<Table> {
  if (table.offering !== null) return after(table, now(own('oneMoment')));
  const permission = mayPassOn(table.room, table.me, { moveTo: to });
  if (!permission.may) return after(table, now(refusalSaid(permission.why.code)));
  const offering = { ...table, offering: to };
  return after(offering, { kind: 'offerMove', to }, now(own('oneMoment')));
}

/** What came of it. Whoever made it is asked as well. */
export function moveMade(table: Table, refused: RefusalCode | null): After<Table> {
  const { offering, me } = table;
  if (offering === null) return after(table);
  const made: Table = { ...table, offering: null };
  if (refused !== null) return after(made, now(refusalSaid(refused)));
  const moves = [...made.moves.filter((one) => one !== me), me];
  const said = own('moveMade', { names: { seats: offering } });
  const menu = made.menus.length > 0 ? null : moveMenu({ ...made, moves }, me);
  if (menu === null) return after({ ...made, moves }, now(said));
  const asking = opened({ ...made, moves }, menu);
  return after(asking.phase, now(said, ...menu.title));
}
