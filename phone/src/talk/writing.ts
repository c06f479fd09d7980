import { readOn, sentencesOf } from '../../../client/src/telling/writing/pieces.ts';
import { person } from '../../../client/src/telling/sentence.ts';
import { inTurnOf, turnOf } from '@ronda/shared/floor/moving';
import type { SeatId } from '@ronda/shared/ids';
import { seatOf } from '@ronda/shared/room/seats';
import type { Room } from '@ronda/shared/room/state';
import type { Effect } from './effect.ts';
import { news } from './effect.ts';
import type { Said } from './said.ts';
import { own } from './said.ts';
import type { After, Table, Writing } from './state.ts';
import { after } from './state.ts';

/** F10: after so long without a change, also what is not finished is read. */
const SETTLED_MS = 3_000;
/** What has no full stop for longer is read in parts: nobody could stop in it, and nothing come between. */
const LONGEST = 200;

/** More of somebody's words: the whole text so far. Sentences that are finished are read at once. */
export function written(
  table: Table,
  { seat, text, at }: { readonly seat: SeatId; readonly text: string; readonly at: number },
): After<Table> {
  if (seat === table.me) return after(table);
  const isTheirs = table.writing?.seat === seat;
  const rest = isTheirs ? after(table) : ended(table);
  const before = isTheirs ? table.writing : { seat, text: '', said: '', at, announced: false };
  // The same words come again for whoever has just arrived.
  if (before.text === text && text !== '') return rest;
  const reading = read({ ...rest.phase, writing: { ...before, text, at } }, false);
  return after(reading.phase, ...rest.effects, ...reading.effects);
}

export function settledAt(table: Table, at: number): After<Table> {
  const { writing, room } = table;
  const settled = writing !== null && at - writing.at >= SETTLED_MS;
  return settled && room.floor.kind !== 'quiet' ? read(table, true) : after(table);
}

/** The turn is over: what was not read yet is read, unless the writer speaks on, or the group has stopped them. */
export function writingMoved(table: Table, before: Room): After<Table> {
  const { writing, room } = table;
  if (writing === null) return after(table);
  const turn = turnOf(room);
  if (turn?.seat === writing.seat && turn.taken === 'inWriting') {
    // F11: a quiet is one from what is read aloud, too.
    const quiet = room.floor.kind === 'quiet' && before.floor.kind !== 'quiet';
    return after(table, ...(quiet ? [{ kind: 'hush' } as const] : []));
  }
  const goesOn = turn?.seat !== writing.seat && !isSilenced(room, writing.seat);
  return goesOn ? ended(table) : after({ ...table, writing: null }, { kind: 'hush' });
}

/** D6: whoever is muted or asked to leave is not read on either. */
function isSilenced(room: Room, seat: SeatId): boolean {
  const sits = seatOf(room, seat);
  return sits === undefined || sits.muted !== null || sits.presence.kind === 'removed';
}

function ended(table: Table): After<Table> {
  const { writing, room } = table;
  if (writing === null) return after(table);
  const reading = read(table, true);
  // F7: cut off by a lost line, the turn comes again, with the words that were there.
  const comesAgain = inTurnOf(room)?.interrupted.some(({ seat }) => seat === writing.seat) === true;
  return comesAgain ? reading : after({ ...reading.phase, writing: null }, ...reading.effects);
}

function read(table: Table, settled: boolean): After<Table> {
  const { writing } = table;
  if (writing === null) return after(table);
  const { said, piece } = readOn(writing.said, writing.text, settled);
  const words = sentencesOf(piece).flatMap(inParts);
  if (words.length === 0) return after({ ...table, writing: { ...writing, said } });
  return after(
    { ...table, writing: { ...writing, said, announced: true } },
    wordsSaid(writing, words),
  );
}

function wordsSaid({ seat, announced }: Writing, words: readonly string[]): Effect {
  const by: Said[] = announced ? [] : [own('writesThis', { name: person(seat) })];
  return news(...by, ...words.map((text) => own('theirWords', { text })));
}

/** At spaces, where there is one. */
function inParts(sentence: string): readonly string[] {
  const whole = sentence.trim();
  if (whole.length <= LONGEST) return /[\p{L}\p{N}\p{S}]/u.test(whole) ? [whole] : [];
  const space = whole.lastIndexOf(' ', LONGEST);
  const end = space > 0 ? space : LONGEST;
  return [...inParts(whole.slice(0, end)), ...inParts(whole.slice(end))];
}
