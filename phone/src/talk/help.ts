import { mineOf } from '../../../client/src/telling/mine.ts';
import { nameQuestion } from './arriving.ts';
import { languagesOffered } from './language.ts';
import type { Said } from './said.ts';
import type { OwnKey } from '../words/words.ts';
import { own } from './said.ts';
import type { Phase, Table } from './state.ts';

/** Star zero: what the keys do here, and what is asked. There is always an answer. */
export function helpSaid(phase: Phase): readonly Said[] {
  switch (phase.name) {
    case 'language':
      return [{ ...own('helpBooth'), in: 'en' }, ...languagesOffered];
    case 'pin':
      return [own('helpBooth'), own('askPin')];
    case 'returning':
      return [own('helpBooth'), own('isReturning')];
    case 'agreements':
      return [own('helpBooth'), own('askAgreements')];
    case 'naming':
      return [own('helpBooth'), ...nameQuestion()];
    case 'asking':
    case 'entering':
    case 'over':
      return [own('helpBooth')];
    case 'knocking':
      return [own('helpDoor')];
    case 'table':
      return phase.menus.length > 0 ? [own('helpMenu')] : atTable(phase);
  }
}

const HERE: Readonly<Record<ReturnType<typeof mineOf>['kind'], OwnKey>> = {
  offer: 'helpOffer',
  turn: 'helpTurn',
  quiet: 'helpQuiet',
  muted: 'helpMuted',
  resting: 'helpResting',
  talk: 'helpTalk',
  sharing: 'helpSharing',
  listening: 'helpListening',
};

/** Star star: whom one can turn to at any hour, as the group has agreed. */
export function helpLineSaid({ lasting }: Table['room']): Said {
  const { helpLine } = lasting;
  return helpLine === undefined
    ? own('helpLineNone')
    : own('helpLine', { line: { spelled: helpLine } });
}

function atTable({ room, me }: Table): readonly Said[] {
  const pin = room.lasting.phones === null ? [] : [own('wherePin')];
  return [own(HERE[mineOf(room, me).kind]), own('helpKeys'), ...pin, own('helpLeave')];
}
