import { proposalSentence } from '../../../client/src/telling/decisions/proposal-sentence.ts';
import type { Action } from '@ronda/shared/decisions/action';
import { subjectsOf } from '@ronda/shared/decisions/subjects';
import type { Room } from '@ronda/shared/room/state';
import type { Choice, Menu, Proposing } from './choice.ts';
import { asked } from './menu.ts';
import type { Own, OwnPart } from './said.ts';
import { own } from './said.ts';
import type { Table } from './state.ts';

/** One of several things to propose. */
export interface Option {
  readonly label: OwnPart;
  readonly choice: Choice;
}

export const confirm = (label: OwnPart, action: Action): Option => ({
  label,
  choice: { kind: 'confirm', proposing: { action, words: null } },
});

/** What is proposed is heard whole before it is. */
export function confirmMenu({ room }: Table, proposing: Proposing): Menu {
  const said = own('proposeConfirm', { what: proposingSaid(room, proposing) });
  return asked([said], [['1', { kind: 'propose', proposing }]]);
}

export function proposingSaid(room: Room, { action, words }: Proposing): OwnPart | Own {
  if (words !== null) return own(words.words);
  return proposalSentence(action, subjectsOf(room, action), room.lasting.agreements);
}

/** For keys of the catalogue that end in a name: `kind`, `group`, `policy`. */
export function capital<const Name extends string>(name: Name): Capitalize<Name> {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}` as Capitalize<Name>;
}
