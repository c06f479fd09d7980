import { SOME_PIN, someRenewal } from '../../../client/src/telling/decisions/examples.ts';
import { GROUPS } from '../../../client/src/telling/decisions/kinds.ts';
import type { Action, ActionKind } from '@ronda/shared/decisions/action';
import { nextStage } from '@ronda/shared/floor/script';
import type { Room } from '@ronda/shared/room/state';
import type { OwnKey } from '../words/words.ts';
import type { Menu } from './choice.ts';
import { listed } from './menu.ts';
import { canMend } from './mend-menu.ts';
import type { Option } from './proposing.ts';
import { capital, confirm } from './proposing.ts';
import { own } from './said.ts';
import type { Table } from './state.ts';

export function proposeMenu({ room }: Table): Menu {
  const groups = GROUPS.map(({ name }, group): Option => ({
    label: own(`group${capital(name)}`),
    choice: { kind: 'open', menu: { of: 'group', group } },
  }));
  const mend: Option = {
    label: own('groupMend'),
    choice: { kind: 'open', menu: { of: 'mendable' } },
  };
  return listed([own('proposeMenu')], canMend(room) ? [...groups, mend] : groups);
}

const MOVE: Option = {
  label: own('kindMove'),
  choice: { kind: 'open', menu: { of: 'people', about: 'move', chosen: [] } },
};

export function groupMenu({ room }: Table, index: number): Menu | null {
  const group = GROUPS[index];
  if (group === undefined) return null;
  const options = group.kinds.map(optionOf);
  // D10: no proposal, and found by whoever looks for protection.
  if (group.name === 'protection') options.push(MOVE);
  return listed([own(`group${capital(group.name)}`)], options);

  function optionOf(kind: ActionKind): Option {
    const action = whole(room, kind);
    const label = own(labelOf(room, kind));
    return action === null
      ? { label, choice: { kind: 'open', menu: { of: 'kind', kind } } }
      : confirm(label, action);
  }
}

/** What turns something on and off again is called by what it would do now. */
function labelOf({ talkTimeShown, lasting }: Room, kind: ActionKind): OwnKey {
  if (kind === 'showTalkTime' && talkTimeShown) return 'kindHideTalkTime';
  return kind === 'admitPhones' && lasting.phones !== null
    ? 'kindRenewPin'
    : `kind${capital(kind)}`;
}

/** What needs nothing more to be chosen. */
function whole(room: Room, kind: ActionKind): Action | null {
  switch (kind) {
    case 'beginReading':
    case 'beginSharing':
    case 'openFloor':
    case 'endMeeting':
    case 'comeTogether':
    case 'unlock':
    case 'refusePhones':
    case 'lock':
    case 'letIn':
      return { kind };
    case 'admitPhones':
      return { kind, phones: SOME_PIN };
    case 'renewInvitation':
      return { kind, renewal: someRenewal(room.lasting) };
    case 'goOn':
      // Where there is nothing to go on to, the rules say so.
      return { kind, stage: nextStage(room) ?? 0 };
    case 'showTalkTime':
      return { kind, shown: !room.talkTimeShown };
    case 'beginRound':
    case 'quiet':
    case 'splitCircle':
    case 'followScript':
    case 'changeTurnLength':
    case 'adoptAgreement':
    case 'dropAgreement':
    case 'changeHelpLine':
    case 'changePolicy':
    case 'changeSchedule':
    case 'freeText':
    case 'temperatureCheck':
    case 'mute':
    case 'letSpeakAgain':
    case 'askToLeave':
    case 'letBackIn':
      return null;
  }
}
