import { isMendable } from '../../../client/src/telling/decisions/mendable.ts';
import { objectionSentence } from '../../../client/src/telling/decisions/outcome-sentence.ts';
import { proposalShort } from '../../../client/src/telling/decisions/proposal-sentence.ts';
import type { ProposalId } from '@ronda/shared/ids';
import { RULES } from '@ronda/shared/policy';
import type { Decided, Room } from '@ronda/shared/room/state';
import type { Menu } from './choice.ts';
import { kindMenu } from './kind-menu.ts';
import { asked, listed } from './menu.ts';
import type { Option } from './proposing.ts';
import { confirm } from './proposing.ts';
import { own } from './said.ts';
import type { Table, Waiting } from './state.ts';

/** What did not come about, the newest first. */
const mendable = ({ decided }: Room): readonly Decided[] => decided.filter(isMendable).toReversed();

export const canMend = (room: Room): boolean => mendable(room).length > 0;

export function mendableMenu({ room }: Table): Menu {
  return listed(
    [own('chooseToMend')],
    mendable(room).map(({ id, action }) => ({
      label: proposalShort(action),
      choice: { kind: 'open', menu: { of: 'mend', proposal: id } },
    })),
  );
}

/** D2: with the objection, what can be chosen anew; and as it was, where it may be made again (D7). */
export function mendMenu(table: Table, id: ProposalId, at: number): Menu | null {
  const one = table.room.decided.find((decided) => decided.id === id);
  if (one === undefined || !isMendable(one)) return null;
  const { action, objection } = one;
  const again = mayAgain(table, one, at) ? [confirm(own('mendAgain'), action)] : [];
  const others = kindMenu(table, action.kind, at)?.entries ?? [];
  const options = others.flatMap(({ label, choice }): Option[] =>
    label === null ? [] : [{ label, choice }],
  );
  const why = objection === null ? [] : [objectionSentence(objection, table.me)];
  return listed([...why, own('mendHow')], [...again, ...options]);
}

function mayAgain({ me }: Table, { by, outcome, at: closedAt }: Decided, at: number): boolean {
  return by !== me || outcome === 'lapsed' || at - closedAt >= RULES.repeatMs;
}

/** Whoever made what was objected to is asked, once they have heard why. */
export function mendingOffered(
  table: Table,
  before: Room,
  at: number,
): readonly Omit<Waiting, 'until'>[] {
  const known = new Set(before.decided.map(({ id }) => id));
  const mine = table.room.decided.filter(
    ({ id, by, outcome }) => !known.has(id) && by === table.me && outcome === 'objected',
  );
  return mine.flatMap(({ id }) => {
    const menu = mendMenu(table, id, at);
    if (menu === null || menu.entries.length === 0) return [];
    const opens = { of: 'mendOffered', proposal: id } as const;
    return [{ said: own('mendWaits'), opens }];
  });
}

export const mendOfferedMenu = (id: ProposalId): Menu =>
  asked([own('mendOffered')], [['1', { kind: 'open', menu: { of: 'mend', proposal: id } }]]);
