import type { Action } from '@ronda/shared/decisions/action';
import { isGroupDecision } from '@ronda/shared/decisions/action';
import { sameness } from '@ronda/shared/decisions/subjects';
import type { Table } from './state.ts';

/** For *let in* the action itself: who waits at the door may have changed on the way. */
const markOf = (action: Action) => sameness(action, 'subjects' in action ? action.subjects : []);

/** D5: no room tells who makes a safety proposal, so that this caller is asked about their own unless it is kept. */
export function withNameless(table: Table, action: Action): Table {
  if (isGroupDecision(action)) return table;
  return { ...table, nameless: [...table.nameless, markOf(action)] };
}

export function withoutNameless(table: Table, action: Action): Table {
  const mark = markOf(action);
  return { ...table, nameless: table.nameless.filter((each) => each !== mark) };
}

export const isNameless = ({ nameless }: Table, action: Action): boolean =>
  nameless.includes(markOf(action));
