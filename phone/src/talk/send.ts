import type { Sentence } from '../../../client/src/telling/sentence.ts';
import type { Action } from '@ronda/shared/decisions/action';
import type { SeatCommand } from '@ronda/shared/room/command';
import { may } from '@ronda/shared/room/may';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import type { Made, Worded } from './effect.ts';
import { now } from './effect.ts';
import { withNameless, withoutNameless } from './nameless.ts';
import { refusalSaid } from './refused.ts';
import { own } from './said.ts';
import { doneSaid } from './spoken-back.ts';
import type { After, Sent, Table } from './state.ts';
import { after } from './state.ts';

/** How long what was sent may take to come back as something that happened. */
const ECHO_MS = 10_000;

/** What the room tells whoever did it. */
const ECHOES: Readonly<Record<SeatCommand['type'], readonly Sentence['key'][]>> = {
  speak: [],
  write: [],
  pass: ['announce.iPassed'],
  later: ['announce.iPostponed', 'announce.iPostponedHand'],
  finish: ['announce.iFinished'],
  moreTime: ['announce.iAskedMore'],
  objectToMoreTime: ['announce.hasNoMore'],
  raiseHand: ['announce.iRaised', 'announce.iRaisedAt'],
  lowerHand: ['announce.iLowered'],
  hold: ['announce.iHeld'],
  endQuiet: ['announce.iSaidEnough'],
  rest: ['announce.iRested'],
  return: ['announce.iReturned'],
  leave: [],
  propose: [],
  answer: [],
};

/** Sent if the rules allow it; else their reason is said. */
export function send(table: Table, command: SeatCommand, at: number): After<Table> {
  const permission = may(table.room, table.me, command, at);
  if (!permission.may) return after(table, now(refusalSaid(permission.why.code)));
  // Pressed twice in a hurry, it is meant once.
  if (table.sent.some((each) => isSame(each, command))) return after(table, now(own('oneMoment')));
  const sent = awaiting(table, { kind: 'command', command }, at);
  const kept = command.type === 'propose' ? withNameless(sent, command.action) : sent;
  return after(kept, { kind: 'send', command });
}

const isSame = (sent: Sent, command: SeatCommand): boolean =>
  sent.kind === 'command' && JSON.stringify(sent.command) === JSON.stringify(command);

export function sendWords(
  table: Table,
  { action, words }: { readonly action: Action; readonly words: Worded },
  at: number,
): After<Table> {
  const permission = may(table.room, table.me, { type: 'propose', action }, at);
  if (!permission.may) return after(table, now(refusalSaid(permission.why.code)));
  const sent = awaiting(table, { kind: 'worded', worded: words }, at);
  return after(sent, { kind: 'proposeWords', worded: words });
}

/** The PIN, or the secret, is made on the way: what is asked of the rules holds for any. */
export function sendMade(
  table: Table,
  action: Action & { readonly kind: Made },
  at: number,
): After<Table> {
  const what = action.kind;
  const permission = may(table.room, table.me, { type: 'propose', action }, at);
  if (!permission.may) return after(table, now(refusalSaid(permission.why.code)));
  if (table.sent.some(({ kind }) => kind === 'made')) return after(table, now(own('oneMoment')));
  return after(awaiting(table, { kind: 'made', what }, at), { kind: 'proposeMade', what });
}

function awaiting(table: Table, one: Sent, at: number): Table {
  const echoes = echoesOf(one).map((key) => ({ key, until: at + ECHO_MS }));
  const fresh = table.echoes.filter(({ until }) => until > at);
  return { ...table, sent: [...table.sent, one], echoes: [...fresh, ...echoes] };
}

function echoesOf(sent: Sent): readonly Sentence['key'][] {
  return sent.kind === 'command' ? ECHOES[sent.command.type] : [];
}

/** Every effect is spoken back, to this caller alone. */
export function done(table: Table): After<Table> {
  const [first, ...sent] = table.sent;
  if (first === undefined) return after(table);
  const said = doneSaid(table, first);
  const answered =
    first.kind === 'command' && first.command.type === 'answer'
      ? [...table.answered, first.command.proposal]
      : table.answered;
  return after({ ...table, sent, answered }, ...(said.length === 0 ? [] : [now(...said)]));
}

export function refused(table: Table, code: RefusalCode): After<Table> {
  const [first, ...sent] = table.sent;
  const silent = first === undefined ? [] : echoesOf(first);
  const echoes = table.echoes.filter(({ key }) => !silent.includes(key));
  const proposed = first?.kind === 'command' && first.command.type === 'propose';
  const without = proposed ? withoutNameless(table, first.command.action) : table;
  return after({ ...without, sent, echoes }, now(refusalSaid(code)));
}
