import { middleOf } from '../../../client/src/telling/middle-sentence.ts';
import { voiceOf } from '@ronda/shared/floor/speech';
import type { SeatId } from '@ronda/shared/ids';
import { presentSeats } from '@ronda/shared/room/seats';
import type { Room } from '@ronda/shared/room/state';
import { news, now } from './effect.ts';
import { menuSaid } from './menu.ts';
import { flushed } from './flush.ts';
import { nameAsked } from './name-question.ts';
import { isNameAsked, nameKept, namePutOff } from './naming.ts';
import type { Said } from './said.ts';
import { counted, length, own } from './said.ts';
import { leftOfTurn, myStage, offerSaid, warningSaid, warningsAt } from './stage.ts';
import type { After, Table } from './state.ts';
import { after } from './state.ts';
import { votesWaiting } from './vote-menu.ts';
import { settledAt } from './writing.ts';

export type Came = 'new' | 'back' | 'letIn' | 'again' | 'moved';

/** Sits down. F2: the microphone is off, whatever it was before. */
export function seated(
  room: Room,
  me: SeatId,
  came: Came,
  at: number,
  before: Table | null = null,
): After<Table> {
  const stage = myStage(room, me);
  const table: Table = {
    name: 'table',
    room,
    me,
    menus: [],
    // On a new line to the same seat what was sent still gets its answer, and what was answered is.
    sent: before?.sent ?? [],
    echoes: before?.echoes ?? [],
    answered: before?.answered ?? [],
    nameless: before?.nameless ?? [],
    microphone: false,
    warned: stage?.kind === 'turn' ? warningsAt(leftOfTurn(room, stage, at)) : 0,
    read: 0,
    offeredName: before === null ? null : namePutOff(before).offeredName,
    guardUntil: null,
    waiting: before?.waiting ?? [],
    telling: null,
    toldOf: before?.toldOf ?? {},
    signals: before?.signals ?? [],
    moves: before?.moves ?? [],
    offering: before?.offering ?? null,
    going: before?.going ?? false,
    writing: before?.writing ?? null,
    silences: 0,
  };
  const votes = votesWaiting(table);
  return after(
    table,
    { kind: 'microphone', on: false },
    now(
      ...cameSaid(room, came),
      ...stageSaid(table, at),
      ...(voiceOf(room, me) === 'open' ? [own('enteredMuted')] : []),
      ...(votes === 0 ? [] : [counted('whereVotes', votes)]),
    ),
  );
}

function cameSaid(room: Room, came: Came): readonly Said[] {
  const others = presentSeats(room).length - 1;
  const entered = others < 1 ? own('enteredFirst') : counted('entered', others);
  switch (came) {
    case 'new':
      return [entered];
    case 'back':
      return [own('isBack')];
    case 'letIn':
      return [own('letIn'), entered];
    case 'again':
      return [own('backAgain')];
    case 'moved':
      return [own('moved'), entered];
  }
}

function stageSaid({ room, me }: Table, at: number): readonly Said[] {
  const stage = myStage(room, me);
  if (stage === null) return [middleOf(room, me)];
  return stage.kind === 'offer'
    ? [offerSaid(room, stage)]
    : [own('turnGoesOn', { length: length(leftOfTurn(room, stage, at)) })];
}

/** What is due: the warnings of one's own turn (F5), what somebody writes (F10), and news once all is silent. */
export function tickAtTable(table: Table, at: number, silent: boolean): After<Table> {
  const warning = warnedAt(table, at);
  const words = settledAt(warning.phase, at);
  const effects = [...warning.effects, ...words.effects];
  if (!silent || effects.length > 0) return after(words.phase, ...effects);
  const told = flushed(words.phase, at);
  return told.effects.length > 0 ? told : nameAsked(told.phase, at);
}

/** F5: 30 s, 10 s, and the end, each once. */
function warnedAt(table: Table, at: number): After<Table> {
  const stage = myStage(table.room, table.me);
  if (stage?.kind !== 'turn' || stage.clock.kind !== 'running') return after(table);
  const due = warningsAt(leftOfTurn(table.room, stage, at));
  return due <= table.warned
    ? after(table)
    : after({ ...table, warned: due }, now(warningSaid(due)));
}

/** A menu is asked again, then left; an offer is made again; a room that is quiet is left in peace. */
export function silentAtTable(table: Table): After<Table> {
  const quieter = { ...table, silences: table.silences + 1 };
  const menu = table.menus.at(-1);
  if (menu !== undefined)
    return table.silences === 0
      ? after(quieter, now(...menuSaid(menu)))
      : after(
          { ...quieter, menus: [] },
          now(isNameAsked(table) ? nameKept(table) : own('choiceClosed')),
        );
  const stage = myStage(table.room, table.me);
  if (stage?.kind === 'offer') return after(quieter, now(offerSaid(table.room, stage)));
  const idle = table.room.floor.kind === 'gathering' || table.room.floor.kind === 'open';
  return after(quieter, ...(idle && table.silences === 0 ? [news(own('longSilence'))] : []));
}
