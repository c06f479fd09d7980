import { proposalSentence } from '../../../client/src/telling/decisions/proposal-sentence.ts';
import { person, sentence } from '../../../client/src/telling/sentence.ts';
import type { Proposal, Room } from '@ronda/shared/room/state';
import type { Effect } from './effect.ts';
import { now, afterwards } from './effect.ts';
import { menuSaid } from './menu.ts';
import { isNameless, withoutNameless } from './nameless.ts';
import { queuedAlso } from './queue.ts';
import { own } from './said.ts';
import { namePutOff } from './naming.ts';
import { GUARD_MS, myStage } from './stage.ts';
import type { After, Table } from './state.ts';
import { after } from './state.ts';
import { voteMenu } from './vote-menu.ts';

/** D1: what is newly proposed. A vote to answer is said at once; an offer comes before it. */
export function announced(table: Table, before: Room, at: number): After<Table> {
  const made = table.room.proposals.filter(({ id }) => id > before.proposalsMade);
  let told = table;
  const effects: Effect[] = [];
  for (const proposal of made) {
    const one = announce(told, proposal, at);
    told = one.phase;
    effects.push(...one.effects);
  }
  return after(told, ...effects);
}

function announce(table: Table, proposal: Proposal, at: number): After<Table> {
  const { room, me } = table;
  const { id, action, subjects, by, electors } = proposal;
  if (isMine(table, proposal))
    return after({ ...withoutNameless(table, action), answered: [...table.answered, id] });
  const what = proposalSentence(action, subjects, room.lasting.agreements);
  if (!electors.includes(me)) {
    const said =
      by === null
        ? sentence('announce.proposedByNobody', { what })
        : sentence('announce.proposed', { what, name: person(by) });
    return after(queuedAlso(table, { said }, at));
  }
  const menu = voteMenu(table, id);
  const free = namePutOff(table);
  const busy = free.menus.length > 0 || myStage(room, me) !== null;
  if (menu === null || busy) return after(table, afterwards(own('voteWaits', { what })));
  // A key for the name that was asked about is no answer to this.
  if (free !== table)
    return after({ ...free, menus: [menu], guardUntil: at + GUARD_MS }, now(...menuSaid(menu)));
  return after({ ...table, menus: [menu] }, afterwards(...menuSaid(menu)));
}

const isMine = (table: Table, { by, action }: Proposal): boolean =>
  by === null ? isNameless(table, action) : by === table.me;

/** A vote that has closed is not asked about any more: its keys are the table's again. */
export function closed(table: Table): After<Table> {
  const open = new Set(table.room.proposals.map(({ id }) => id));
  const gone = table.menus.some(({ entries }) =>
    entries.some(({ choice }) => choice.kind === 'answer' && !open.has(choice.proposal)),
  );
  return gone ? after({ ...table, menus: [] }, afterwards(own('voteClosed'))) : after(table);
}
