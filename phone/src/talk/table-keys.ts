import { turnOf } from '@ronda/shared/floor/moving';
import { pinSaid } from './calls.ts';
import { chosen } from './choose.ts';
import { now } from './effect.ts';
import { helpLineSaid } from './help.ts';
import type { Key } from './input.ts';
import { asked, keyInMenu, menuSaid, opened } from './menu.ts';
import { turnMicrophone } from './microphone.ts';
import { isTakingName } from './naming.ts';
import { proposeMenu } from './propose-menu.ts';
import { own } from './said.ts';
import { send } from './send.ts';
import { signalMenu } from './signal-menu.ts';
import { isReading, myStage, nextAgreement, offerSaid } from './stage.ts';
import type { After, Table } from './state.ts';
import { after } from './state.ts';
import { votesMenu } from './vote-menu.ts';
import { whereSaid } from './where.ts';
import { seatOf } from '@ronda/shared/room/seats';
import { sharingOf } from '@ronda/shared/floor/moving';

/** A key after a star. Star zero is answered everywhere alike, before this. */
export function starredKey(table: Table, key: Exclude<Key, '0'>, at: number): After<Table> {
  const { room, me } = table;
  switch (key) {
    case '1':
      return after(table, now(...whereSaid(table, at)));
    case '2':
      return opened(table, proposeMenu(table));
    case '3': {
      const menu = votesMenu(table);
      if (menu === null) return after(table, now(own('votesNone')));
      return menu.entries.length === 0 ? after(table, now(...menu.title)) : opened(table, menu);
    }
    case '4':
      return moreTime(table, at);
    case '5':
      return send(table, { type: room.floor.kind === 'quiet' ? 'endQuiet' : 'hold' }, at);
    case '6':
      return turnMicrophone(table);
    case '7':
      return send(table, { type: seatOf(room, me)?.resting === true ? 'return' : 'rest' }, at);
    case '8':
      return opened(table, signalMenu());
    case '9': {
      const up = sharingOf(room)?.hands.includes(me) === true;
      return send(table, { type: up ? 'lowerHand' : 'raiseHand' }, at);
    }
    case '*':
      return after(table, now(helpLineSaid(room)));
    case '#':
      return opened(table, asked([own('askLeave')], [['1', { kind: 'leave' }]]));
  }
}

/** F6: one's own, or an objection to somebody else's. */
function moreTime(table: Table, at: number): After<Table> {
  const turn = turnOf(table.room);
  const others = turn !== null && turn.moreTime !== null && turn.seat !== table.me;
  return send(table, { type: others ? 'objectToMoreTime' : 'moreTime' }, at);
}

/** A key by itself: a menu's, the offer's, the turn's, in this order. */
export function plainKey(table: Table, key: Exclude<Key, '*'>, at: number): After<Table> {
  const menu = table.menus.at(-1);
  // Meant for what was to be answered before.
  const guarded = table.guardUntil !== null && at < table.guardUntil;
  if (menu !== undefined) {
    if (guarded) return after(table, now(...menuSaid(menu)));
    const found = keyInMenu(table, menu, key);
    if (found === null) return after(table, now(own('keyUnknown'), ...menuSaid(menu)));
    return 'kind' in found ? chosen(table, found, at) : found;
  }
  const stage = myStage(table.room, table.me);
  if (stage?.kind === 'offer') {
    const again = () => after(table, now(offerSaid(table.room, stage)));
    return guarded || key === '0' ? again() : elsewhere(table, key, at);
  }
  if (stage?.kind === 'turn' && key === '1') {
    if (!table.microphone && stage.taken === 'aloud') return turnMicrophone(table);
    if (isReading(table.room)) {
      const next = nextAgreement(table);
      return after(next.table, now(...next.said));
    }
  }
  return elsewhere(table, key, at);
}

/** The rules say when a key comes at the wrong moment. */
function elsewhere(table: Table, key: Exclude<Key, '*'>, at: number): After<Table> {
  switch (key) {
    case '1':
      if (isTakingName(table) && myStage(table.room, table.me) === null)
        return after(table, now(own('oneMoment')));
      return send(table, { type: 'speak' }, at);
    case '2':
      return send(table, { type: 'pass' }, at);
    case '3': {
      const asksOther = (turnOf(table.room)?.moreTime ?? null) !== null;
      const offered = myStage(table.room, table.me)?.kind === 'offer';
      return send(table, { type: asksOther && !offered ? 'objectToMoreTime' : 'later' }, at);
    }
    case '#':
      return send(table, { type: 'finish' }, at);
    case '0':
      return after(table, now(...whereSaid(table, at)));
    case '5':
      return after(table, now(pinSaid(table) ?? own('keyUnknown')));
    case '4':
    case '6':
    case '7':
    case '8':
    case '9':
      return after(table, now(own('keyUnknown')));
  }
}
