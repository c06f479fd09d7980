import type { Sentence } from '../../../client/src/telling/sentence.ts';
import { placeOf } from '../../../client/src/telling/mine.ts';
import type { Action } from '@ronda/shared/decisions/action';
import type { SeatCommand } from '@ronda/shared/room/command';
import { may } from '@ronda/shared/room/may';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import type { Worded } from './effect.ts';
import { now } from './effect.ts';
import { proposingSaid } from './proposing.ts';
import { refusalSaid } from './refused.ts';
import type { Said } from './said.ts';
import { counted, own } from './said.ts';
import { signalSaid } from './signal-menu.ts';
import type { After, Sent, Table } from './state.ts';
import { after } from './state.ts';
import { ballotSaid } from './vote-menu.ts';

/** How long what was sent may take to come back as something that happened. */
const ECHO_MS = 10_000;

const PROPOSED = ['announce.iProposed', 'announce.proposedByNobody'] as const;

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
  propose: PROPOSED,
  answer: [],
};

/** Sent if the rules allow it; else their reason is said. */
export function send(table: Table, command: SeatCommand, at: number): After<Table> {
  const permission = may(table.room, table.me, command, at);
  if (!permission.may) return after(table, now(refusalSaid(permission.why.code)));
  const sent = awaiting(table, { kind: 'command', command }, at);
  return after(sent, { kind: 'send', command });
}

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

function awaiting(table: Table, one: Sent, at: number): Table {
  const echoes = echoesOf(one).map((key) => ({ key, until: at + ECHO_MS }));
  const fresh = table.echoes.filter(({ until }) => until > at);
  return { ...table, sent: [...table.sent, one], echoes: [...fresh, ...echoes] };
}

function echoesOf(sent: Sent): readonly Sentence['key'][] {
  if (sent.kind === 'signal') return [];
  return sent.kind === 'worded' ? PROPOSED : ECHOES[sent.command.type];
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
  return after({ ...table, sent, echoes }, now(refusalSaid(code)));
}

function doneSaid(table: Table, sent: Sent): readonly Said[] {
  switch (sent.kind) {
    case 'signal':
      return [own('signalSent', { signal: signalSaid(sent.signal) })];
    case 'worded':
      return [own('proposed', { what: own(sent.worded.words) })];
    case 'command':
      return commandSaid(table, sent.command);
  }
}

function commandSaid(table: Table, command: SeatCommand): readonly Said[] {
  switch (command.type) {
    case 'speak':
    case 'write':
    case 'leave':
      // The turn itself is told, and the goodbye.
      return [];
    case 'pass':
      return [own('turnPassed')];
    case 'later':
      return [own('turnLater')];
    case 'finish':
      return [own('turnFinished')];
    case 'moreTime':
      return [own('moreTimeAsked')];
    case 'objectToMoreTime':
      return [own('objectedMoreTime')];
    case 'raiseHand':
      return [own('handUp'), ...placeSaid(table)];
    case 'lowerHand':
      return [own('handDown')];
    case 'hold':
      return [own('holdBegan')];
    case 'endQuiet':
      return [own('holdEnough')];
    case 'rest':
      return [own('rested')];
    case 'return':
      return [own('returned')];
    case 'propose':
      return [
        own('proposed', {
          what: proposingSaid(table.room, { action: command.action, words: null }),
        }),
      ];
    case 'answer':
      return [own('counted', { answer: ballotSaid(command.ballot) }), own('canChange')];
  }
}

/** F9: whom one comes after. */
export function placeSaid({ room, me }: Table): readonly Said[] {
  const place = placeOf(room, me);
  if (place === null) return [];
  return [place === 1 ? own('whereNext') : counted('whereBefore', place - 1)];
}
