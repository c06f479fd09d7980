import { clockOf, leftOf } from '../../../client/src/telling/clock.ts';
import { afterwardsOf, middleOf } from '../../../client/src/telling/middle-sentence.ts';
import { wishOf } from '../../../client/src/telling/events/floors.ts';
import { mineOf } from '../../../client/src/telling/mine.ts';
import { roundOf, sharingOf, stageOf } from '@ronda/shared/floor/moving';
import { isPresent, presentSeats } from '@ronda/shared/room/seats';
import { sentence } from '../../../client/src/telling/sentence.ts';
import type { Said } from './said.ts';
import { counted, length, own } from './said.ts';
import { placeSaid } from './spoken-back.ts';
import type { Table } from './state.ts';
import { votesWaiting } from './vote-menu.ts';

/** "Second round, Ana is speaking, you are third, forty seconds left." */
export function whereSaid(table: Table, at: number): readonly Said[] {
  const { room, me } = table;
  const next = afterwardsOf(room, me);
  const votes = votesWaiting(table);
  return [
    ...partSaid(table),
    middleOf(room, me),
    ...leftSaid(table, at),
    ...ownPlaceSaid(table),
    ...(next === null ? [] : [next]),
    counted('wherePeople', presentSeats(room).length),
    ...tablesSaid(table, at),
    ...(room.door.closed === 'lock' ? [own('whereDoorLocked')] : []),
    ...(votes === 0 ? [] : [counted('whereVotes', votes)]),
    ...(room.lasting.phones === null ? [] : [own('wherePin')]),
  ];
}

/** D12 */
function tablesSaid({ room }: Table, at: number): readonly Said[] {
  const { table } = room;
  if (table === undefined) return [];
  const wish = wishOf(room);
  const left = table.until - at;
  return [
    { key: 'room.tables.others', count: table.elsewhere.filter(isPresent).length },
    ...(left > 0 ? [own('whereSplit', { length: length(left) })] : []),
    ...(wish === null ? [] : [sentence(wish)]),
  ];
}

function partSaid({ room }: Table): readonly Said[] {
  const round = roundOf(room);
  if (round !== null)
    return round.part === 'reading' ? [] : [own('whereRound', { number: round.number })];
  return sharingOf(room) === null ? [] : [own('whereSharing')];
}

function leftSaid({ room }: Table, at: number): readonly Said[] {
  const stage = room.floor.kind === 'quiet' ? null : stageOf(room);
  const ms =
    room.floor.kind === 'quiet'
      ? room.floor.quiet.until - at
      : stage === null
        ? 0
        : leftOf(clockOf(room, stage), at);
  return ms > 0 ? [own('timeLeft', { length: length(ms) })] : [];
}

function ownPlaceSaid(table: Table): readonly Said[] {
  const mine = mineOf(table.room, table.me);
  switch (mine.kind) {
    case 'muted':
      return [own('whereMuted')];
    case 'resting':
      return [own('whereResting')];
    case 'talk':
      return [own(table.microphone ? 'microphoneOn' : 'enteredMuted')];
    case 'listening':
      return mine.place === null ? [own('whereListening')] : placeSaid(table);
    case 'sharing':
      return mine.handUp ? [own('handUp'), ...placeSaid(table)] : [];
    case 'offer':
    case 'turn':
    case 'quiet':
      return [];
  }
}
