import { voiceOf } from '@ronda/shared/floor/speech';
import { seatOf } from '@ronda/shared/room/seats';
import { now } from './effect.ts';
import type { OwnKey } from '../words/words.ts';
import { own } from './said.ts';
import type { After, Table } from './state.ts';
import { after } from './state.ts';

/** F2: the floor allows, the person opens. */
export function turnMicrophone(table: Table): After<Table> {
  const on = !table.microphone;
  if (on && voiceOf(table.room, table.me) !== 'open')
    return after(table, now(own(whyClosed(table))));
  return after(
    { ...table, microphone: on },
    { kind: 'microphone', on },
    now(own(on ? 'microphoneOn' : 'microphoneOff')),
  );
}

function whyClosed({ room, me }: Table): OwnKey {
  if (seatOf(room, me)?.muted) return 'microphoneMuted';
  return room.floor.kind === 'quiet' ? 'microphoneInQuiet' : 'microphoneClosed';
}
