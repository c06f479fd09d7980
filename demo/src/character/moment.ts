import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { SeatId } from '@ronda/shared/ids';
import type { SeatCommand } from '@ronda/shared/room/command';
import { may, mayPassOn } from '@ronda/shared/room/may';
import type { Room } from '@ronda/shared/room/state';
import type { TextName } from '../words/texts.ts';
import { chance } from './chance.ts';
import type { Deed, Intention } from './deed.ts';
import type { Memory } from './memory.ts';
import type { Habit, Temperament } from './temperament.ts';

/** Who they are in this meeting; it does not change. */
export interface Nature {
  readonly temperament: Temperament;
  readonly seed: number;
  /** 1 is as slow as people are; a tenth is ten times as fast. */
  readonly pace: number;
  /** All simulated seats, in order. They begin nothing before somebody else is at the table. */
  readonly company: readonly SeatId[];
  readonly sealed: Readonly<Record<TextName, Sealed>>;
  /** How long it takes to say these sentences, in ms. */
  sayingMs(lines: readonly string[]): number;
}

/** Everything that a decision of theirs can depend on. */
export interface Moment {
  readonly room: Room;
  readonly me: SeatId;
  readonly now: number;
  readonly memory: Memory;
  readonly nature: Nature;
}

/** As long as people take: between so many and so many seconds, always the same for one occasion. */
export function soon(
  { me, nature }: Moment,
  [least, most]: readonly [number, number],
  ...occasion: readonly (string | number)[]
): number {
  return (least + (most - least) * chance(nature.seed, me, ...occasion)) * 1000 * nature.pace;
}

export function has({ nature }: Moment, habit: Habit): boolean {
  return nature.temperament.habits.includes(habit);
}

export function command(at: number, sent: SeatCommand): Intention {
  return { at, deed: { kind: 'command', command: sent } };
}

/** Whether the rules let them do it now. */
export function isAllowed({ room, me, now, memory }: Moment, deed: Deed): boolean {
  switch (deed.kind) {
    case 'command':
      return memory.offlineSince === null && may(room, me, deed.command, now).may;
    case 'signal':
      return memory.offlineSince === null && mayPassOn(room, me, 'signal').may;
    case 'type':
      return memory.offlineSince === null && mayPassOn(room, me, 'writing').may;
    case 'drop':
      return memory.offlineSince === null;
    case 'comeBack':
      return memory.offlineSince !== null;
  }
}
