import { may, mayPassOn } from '@ronda/shared/room/may';
import { now } from './effect.ts';
import type { Choice, Menu, MenuName, Proposing } from './choice.ts';
import { opened } from './menu.ts';
import { kindMenu, policyMenu } from './kind-menu.ts';
import { mendableMenu, mendMenu, mendOfferedMenu } from './mend-menu.ts';
import { keepName, takeName } from './naming.ts';
import { go, moveMenu, offerMove } from './move-menu.ts';
import { peopleChosen, peopleMenu } from './people-menu.ts';
import { groupMenu } from './propose-menu.ts';
import { confirmMenu } from './proposing.ts';
import { timesMenu } from './schedule-menu.ts';
import { refusalSaid } from './refused.ts';
import { own } from './said.ts';
import { send, sendMade, sendWords } from './send.ts';
import { signalsHeard } from './signal-menu.ts';
import type { After, Table } from './state.ts';
import { after } from './state.ts';
import { reasonsMenu, voteMenu } from './vote-menu.ts';

/** What a number in a menu does. */
export function chosen(table: Table, choice: Choice, at: number): After<Table> {
  const closed = { ...table, menus: [] };
  switch (choice.kind) {
    case 'open':
      return open(table, menuOf(table, choice.menu, at));
    case 'confirm':
      return confirmed(table, choice.proposing, at);
    case 'offerMove':
      return offerMove(closed, choice.to);
    case 'go':
      return go(closed, choice.by);
    case 'people':
      return peopleChosen(table, choice.about, choice.chosen, at);
    case 'propose':
      return propose(closed, choice.proposing, at);
    case 'answer': {
      const { proposal, ballot } = choice;
      return send(closed, { type: 'answer', proposal, ballot }, at);
    }
    case 'signal':
      return signal(closed, choice.signal);
    case 'signalsHeard':
      return after(closed, now(...signalsHeard(table, at)));
    case 'takeName':
      return takeName(closed, choice.offered);
    case 'keepName':
      return keepName(closed);
    case 'leave':
      return send(closed, { type: 'leave' }, at);
  }
}

export function menuOf(table: Table, name: MenuName, at: number): Menu | null {
  switch (name.of) {
    case 'group':
      return groupMenu(table, name.group);
    case 'kind':
      return kindMenu(table, name.kind, at);
    case 'move':
      return moveMenu(table, name.by);
    case 'people':
      return peopleMenu(table, name.about, name.chosen, at);
    case 'mendable':
      return mendableMenu(table);
    case 'mend':
      return mendMenu(table, name.proposal, at);
    case 'mendOffered':
      return mendOfferedMenu(name.proposal);
    case 'schedule':
      return timesMenu(table, name.times, at);
    case 'policy':
      return policyMenu(table, name.number);
    case 'vote':
      return voteMenu(table, name.proposal);
    case 'reasons':
      return reasonsMenu(name.proposal);
  }
}

/** A menu without a choice is only said: one stays in the menu that led to it. */
function open(table: Table, menu: Menu | null): After<Table> {
  if (menu === null) return after(table, now(own('chooseNone')));
  if (menu.entries.length === 0) return after(table, now(...menu.title));
  return opened(table, menu);
}

/** The rules are asked before the question is, so that nobody is led to a refusal. */
function confirmed(table: Table, proposing: Proposing, at: number): After<Table> {
  const { action } = proposing;
  const permission = may(table.room, table.me, { type: 'propose', action }, at);
  return permission.may
    ? opened(table, confirmMenu(table, proposing))
    : after(table, now(refusalSaid(permission.why.code)));
}

function propose(table: Table, { action, words }: Proposing, at: number): After<Table> {
  if (words !== null) return sendWords(table, { action, words }, at);
  return action.kind === 'admitPhones' || action.kind === 'renewInvitation'
    ? sendMade(table, action, at)
    : send(table, { type: 'propose', action }, at);
}

function signal(table: Table, which: Extract<Choice, { kind: 'signal' }>['signal']): After<Table> {
  const permission = mayPassOn(table.room, table.me, 'signal');
  if (!permission.may) return after(table, now(refusalSaid(permission.why.code)));
  const sent = [...table.sent, { kind: 'signal', signal: which } as const];
  return after({ ...table, sent }, { kind: 'signal', signal: which });
}
