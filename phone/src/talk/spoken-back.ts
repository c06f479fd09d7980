import { placeOf } from '../../../client/src/telling/mine.ts';
import { sentence } from '../../../client/src/telling/sentence.ts';
import type { SeatCommand } from '@ronda/shared/room/command';
import { proposingSaid } from './proposing.ts';
import type { Said } from './said.ts';
import { counted, own } from './said.ts';
import { nameSaid } from './sayable.ts';
import { signalSaid } from './signal-menu.ts';
import type { Sent, Table } from './state.ts';
import { ballotSaid } from './vote-menu.ts';

/** What was done, in words. */
export function doneSaid(table: Table, sent: Sent): readonly Said[] {
  switch (sent.kind) {
    case 'signal':
      return [own('signalSent', { signal: signalSaid(sent.signal) })];
    case 'name':
      return [own('nameTaken', { name: nameSaid(sent.name) })];
    case 'worded':
      return [own('proposed', { what: own(sent.worded.words) })];
    case 'made':
      return [own('proposed', { what: sentence(`decision.sentence.${sent.what}`) })];
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
