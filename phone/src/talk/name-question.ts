import { person, sentence } from '../../../client/src/telling/sentence.ts';
import { isPresent, seatOf } from '@ronda/shared/room/seats';
import type { Menu, OfferedName } from './choice.ts';
import { news } from './effect.ts';
import type { Input } from './input.ts';
import { asked, menuSaid } from './menu.ts';
import { mustWait, queued } from './queue.ts';
import { own } from './said.ts';
import { nameSaid } from './sayable.ts';
import { GUARD_MS } from './stage.ts';
import type { After, Table } from './state.ts';
import { after } from './state.ts';
import { votesWaiting } from './vote-menu.ts';

/** H6: of those that wait to be asked about the newest counts. What is being asked is answered first. */
export function nameOffered(table: Table, { by, name }: OfferedName): Table {
  return { ...table, offeredName: { by, name } };
}

/** Asks, once nobody is spoken over and nothing else is to be answered. Nothing is being said just now. */
export function nameAsked(table: Table, at: number): After<Table> {
  const { offeredName } = table;
  if (offeredName === null) return after(table);
  const by = seatOf(table.room, offeredName.by);
  // Who has gone can be asked nothing about it.
  if (by === undefined || !isPresent(by)) return after({ ...table, offeredName: null });
  if (isBusy(table)) return after(table);
  const menu = nameMenu(table, offeredName);
  const asking = { ...table, offeredName: null, menus: [menu], guardUntil: at + GUARD_MS };
  return after({ ...asking, silences: 0 }, news(...menuSaid(menu)));
}

/** An offer and a vote of one's own come first, and an answer that is on its way; a quiet is left in peace. */
function isBusy(table: Table): boolean {
  const { room, menus, sent, waiting } = table;
  return (
    mustWait(table) ||
    room.floor.kind === 'quiet' ||
    menus.length + sent.length + waiting.length > 0 ||
    votesWaiting(table) > 0
  );
}

function nameMenu({ me }: Table, offered: OfferedName): Menu {
  const { by, name } = offered;
  const parts = { by: person(by), name: nameSaid(name), mine: person(me) };
  return asked(
    [own('nameOffered', parts)],
    [
      ['1', { kind: 'takeName', offered }],
      ['#', { kind: 'keepName' }],
    ],
  );
}

/** News; one's own is spoken back to the key. */
export function renamed(
  table: Table,
  { seat, before, at }: Extract<Input, { kind: 'renamed' }>,
): Table {
  if (seat === table.me) return table;
  const said = sentence('announce.renamed', { before, name: person(seat) });
  return queued(table, [{ said, at, kept: 'meeting', seldom: `renamed ${seat}` }]);
}
