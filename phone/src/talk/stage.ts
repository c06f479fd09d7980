import { clockOf, leftOf } from '../../../client/src/telling/clock.ts';
import { roundOf, stageOf } from '@ronda/shared/floor/moving';
import type { SeatId } from '@ronda/shared/ids';
import { RULES } from '@ronda/shared/policy';
import type { Offer, Room, Turn } from '@ronda/shared/room/state';
import type { Own, Said } from './said.ts';
import type { OwnKey } from '../words/words.ts';
import { length, own } from './said.ts';
import type { Table } from './state.ts';

/** How long a key may still be meant for what was to be answered before. */
export const GUARD_MS = 1_500;

/** The offer or the turn that is this caller's now. A quiet stops it. */
export function myStage(room: Room, me: SeatId): Offer | Turn | null {
  const stage = room.floor.kind === 'quiet' ? null : stageOf(room);
  return stage?.seat === me ? stage : null;
}

export const isReading = (room: Room) => roundOf(room)?.part === 'reading';

export function offerSaid(room: Room, { laterLeft }: Offer): Own {
  const key: OwnKey = isReading(room) ? 'offerReading' : 'offer';
  return own(laterLeft ? key : (`${key}Again` as const));
}

export function leftOfTurn(room: Room, turn: Turn, at: number): number {
  return leftOf(clockOf(room, turn), at);
}

const WARNINGS = [...RULES.warningsMs, 0] as const;

/** F5: how many warnings are behind when so much is left. */
export function warningsAt(leftMs: number): number {
  return WARNINGS.filter((ms) => leftMs <= ms).length;
}

export function warningSaid(number: number): Own {
  const ms = WARNINGS[number - 1] ?? 0;
  return ms === 0 ? own('timeOver') : own('timeLeft', { length: length(ms) });
}

/** Of a reading by phone: the voice reads one agreement, and the caller says it after. */
export function nextAgreement(table: Table): { table: Table; said: readonly Said[] } {
  const { agreements } = table.room.lasting;
  const next = agreements[table.read];
  if (next === undefined) return { table: { ...table, read: 0 }, said: [own('helpTurn')] };
  const what = { sealed: next.text, unreadable: 'decision.unreadable' } as const;
  return {
    table: { ...table, read: table.read + 1 },
    said: [own('choice', { number: table.read + 1, what }), own('nextAgreement')],
  };
}
