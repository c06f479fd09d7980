import { person } from '../../../client/src/telling/sentence.ts';
import type { Choice, OfferedName } from './choice.ts';
import { now } from './effect.ts';
import type { Said } from './said.ts';
import { own } from './said.ts';
import type { After, Table } from './state.ts';
import { after } from './state.ts';

const takesName = (choice: Choice) => choice.kind === 'takeName';

/** The name that is being asked about. */
function askedAbout({ menus }: Table): OfferedName | null {
  const choice = menus
    .at(-1)
    ?.entries.map((entry) => entry.choice)
    .find(takesName);
  return choice?.kind === 'takeName' ? choice.offered : null;
}

export const isNameAsked = (table: Table): boolean => askedAbout(table) !== null;

/** Something that comes first takes the question's place: it is asked again afterwards, unless a newer one waits. */
export function namePutOff(table: Table): Table {
  const offered = askedAbout(table);
  if (offered === null) return table;
  return { ...table, menus: [], offeredName: table.offeredName ?? offered };
}

export function takeName(table: Table, { name }: OfferedName): After<Table> {
  const sent = [...table.sent, { kind: 'name', name } as const];
  return after({ ...table, sent }, { kind: 'rename', name });
}

export const nameKept = ({ me }: Table): Said => own('nameKept', { name: person(me) });

export function keepName(table: Table): After<Table> {
  return after(table, now(nameKept(table)));
}

/** Whether a name was taken a moment ago: the same key once more was meant for it, too. */
export const isTakingName = ({ sent }: Table): boolean => sent.some(({ kind }) => kind === 'name');
