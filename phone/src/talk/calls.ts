import type { Room } from '@ronda/shared/room/state';
import { queuedAlso } from './queue.ts';
import type { Said } from './said.ts';
import { own } from './said.ts';
import type { Table } from './state.ts';

/** D8: the PIN of the group, which leads back to this table. Null where there is none. */
export function pinSaid({ room }: Table): Said | null {
  const { phones } = room.lasting;
  return phones === null ? null : own('pinIs', { pin: { digits: phones.pin } });
}

/** What a decision about telephones means to somebody who calls. It follows what came of the vote. */
export function withCallsChanged(table: Table, before: Room, at: number): Table {
  const { phones } = table.room.lasting;
  if (before.lasting.phones?.mark === phones?.mark) return table;
  const said = own(phones === null ? 'callsRefused' : 'pinNew');
  return queuedAlso(table, { said }, at);
}
