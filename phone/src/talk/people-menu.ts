import type { AboutPeople } from '../../../client/src/telling/decisions/candidates.ts';
import type { Candidates } from '../../../client/src/telling/decisions/candidates.ts';
import { about, candidatesFor } from '../../../client/src/telling/decisions/candidates.ts';
import { proposalSentence } from '../../../client/src/telling/decisions/proposal-sentence.ts';
import { reachableIn } from '../../../client/src/telling/reachable.ts';
import { person } from '../../../client/src/telling/sentence.ts';
import type { SeatId } from '@ronda/shared/ids';
import { may, mayPassOn } from '@ronda/shared/room/may';
import type { Room } from '@ronda/shared/room/state';
import type { AboutWhom, Choice, Menu } from './choice.ts';
import { now } from './effect.ts';
import type { Key } from './input.ts';
import { asked, listed, opened } from './menu.ts';
import { refusalSaid } from './refused.ts';
import { own } from './said.ts';
import type { After, Table } from './state.ts';
import { after } from './state.ts';

/** Whom a safety proposal names (D3): one by one, and each that is chosen already can be taken out by its number. */
export function peopleMenu(
  { room, me }: Table,
  kind: AboutWhom,
  chosen: readonly SeatId[],
  at: number,
): Menu {
  const candidates = kind === 'move' ? reachable(room, me) : candidatesFor(room, me, kind, at);
  if (candidates.kind === 'none')
    return listed([candidates.why === null ? own('chooseNone') : refusalSaid(candidates.why)], []);
  const title = chosen.length === 0 ? own('chooseWhom') : own('chooseWhomElse');
  return listed(
    [title],
    candidates.seats.map((seat) => ({
      label: chosen.includes(seat) ? own('isChosen', { name: person(seat) }) : person(seat),
      choice: { kind: 'people', about: kind, chosen: toggled(chosen, seat) },
    })),
  );
}

/** D10: whoever has a line. */
function reachable(room: Room, me: SeatId): Candidates {
  const seats = reachableIn(room, me);
  return seats.length > 0 ? { kind: 'some', seats } : { kind: 'none', why: null };
}

const toggled = (chosen: readonly SeatId[], seat: SeatId): readonly SeatId[] =>
  chosen.includes(seat) ? chosen.filter((one) => one !== seat) : [...chosen, seat];

/** One is enough, and more can be added: what is heard is the proposal as it then is. */
export function peopleChosen(
  table: Table,
  kind: AboutWhom,
  chosen: readonly SeatId[],
  at: number,
): After<Table> {
  if (chosen.length === 0) return opened(table, peopleMenu(table, kind, [], at));
  if (kind === 'move') return moveConfirmed(table, chosen);
  const action = about(kind, chosen);
  const permission = may(table.room, table.me, { type: 'propose', action }, at);
  if (!permission.may) return after(table, now(refusalSaid(permission.why.code)));
  const what = proposalSentence(action, chosen);
  const propose: readonly [Key, Choice] = [
    '1',
    { kind: 'propose', proposing: { action, words: null } },
  ];
  if (!canChange(table, kind, chosen, at))
    return opened(table, asked([own('proposeConfirm', { what })], [propose]));
  const more: Choice = { kind: 'open', menu: { of: 'people', about: kind, chosen } };
  return opened(table, asked([own('proposeConfirmMore', { what })], [propose, ['2', more]]));
}

function moveConfirmed(table: Table, chosen: readonly SeatId[]): After<Table> {
  const { room, me } = table;
  const permission = mayPassOn(room, me, { moveTo: chosen });
  if (!permission.may) return after(table, now(refusalSaid(permission.why.code)));
  const names = { seats: chosen };
  const offer: readonly [Key, Choice] = ['1', { kind: 'offerMove', to: chosen }];
  const others = reachable(room, me);
  if (others.kind === 'some' && others.seats.length === 1)
    return opened(table, asked([own('moveConfirm', { names })], [offer]));
  const more: Choice = { kind: 'open', menu: { of: 'people', about: 'move', chosen } };
  return opened(table, asked([own('moveConfirmMore', { names })], [offer, ['2', more]]));
}

/** Whether somebody can be added (D3: fewer than half of those present), or taken out. */
function canChange(
  { room, me }: Table,
  kind: AboutPeople,
  chosen: readonly SeatId[],
  at: number,
): boolean {
  if (chosen.length > 1) return true;
  return room.seats.some(({ id }) => {
    const action = about(kind, [...chosen, id]);
    return !chosen.includes(id) && may(room, me, { type: 'propose', action }, at).may;
  });
}
