import { mineOf } from '../../../client/src/telling/mine.ts';
import type { Said } from './said.ts';
import type { OwnKey } from '../words/words.ts';
import { own } from './said.ts';
import type { Phase, Table } from './state.ts';

/** Star zero: what the keys do here. There is always an answer. */
export function helpSaid(phase: Phase): readonly Said[] {
  switch (phase.name) {
    case 'language':
      return [{ ...own('helpBooth'), in: 'en' }];
    case 'pin':
      return [own('helpBooth'), own('askPin')];
    case 'asking':
    case 'returning':
    case 'agreements':
    case 'naming':
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

function atTable({ room, me }: Table): readonly Said[] {
  return [own(HERE[mineOf(room, me).kind]), own('helpKeys'), own('helpLeave')];
}
