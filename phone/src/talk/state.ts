import type { Sentence } from '../../../client/src/telling/sentence.ts';
import type { ProposalId, SeatId } from '@ronda/shared/ids';
import type { SeatCommand } from '@ronda/shared/room/command';
import type { Room } from '@ronda/shared/room/state';
import type { Signal } from '@ronda/shared/wire/protocol';
import type { Effect, Made, Worded } from './effect.ts';
import type { Said } from './said.ts';
import type { Menu, MenuName, OfferedName } from './choice.ts';

/** The conversation with one caller: where it stands, and a star that waits for its second key. */
export interface Talk {
  readonly phase: Phase;
  readonly star: Star | null;
}

/** `answered`: whether the star itself has been answered, by leaving a menu. */
export interface Star {
  readonly at: number;
  /** Those it left: star zero in a menu helps with the menu. */
  readonly menus: readonly Menu[];
  readonly answered: boolean;
}

export type Phase =
  | { readonly name: 'language'; readonly silences: number }
  | PinPhase
  /** The door is asked. The digits are not kept. */
  | { readonly name: 'asking'; readonly wrong: number }
  | { readonly name: 'returning'; readonly silences: number; readonly agreements: number }
  | { readonly name: 'agreements'; readonly silences: number; readonly agreements: number }
  | { readonly name: 'naming'; readonly silences: number }
  | { readonly name: 'entering'; readonly came: 'new' | 'back' | 'again' }
  | { readonly name: 'knocking' }
  | Table
  | { readonly name: 'over' };

export interface PinPhase {
  readonly name: 'pin';
  readonly digits: string;
  /** More digits came than a PIN has: all are ignored until hash or star. */
  readonly tooMany: boolean;
  /** How many PINs opened nothing. */
  readonly wrong: number;
  readonly silences: number;
}

export interface Table {
  readonly name: 'table';
  readonly room: Room;
  readonly me: SeatId;
  /** The one that is open is the last; hash goes back to the one before. */
  readonly menus: readonly Menu[];
  /** What was sent and is not answered yet, oldest first. */
  readonly sent: readonly Sent[];
  /** What the room will tell of what was sent: it is said as the answer to the key, and not again. */
  readonly echoes: readonly Echo[];
  /** Proposals that this caller has made or answered. */
  readonly answered: readonly ProposalId[];
  /** D5: safety proposals that were sent and are not there yet. Who makes one is told to nobody. */
  readonly nameless: readonly string[];
  readonly microphone: boolean;
  /** Of the turn that goes on, how many warnings have been given (F5). */
  readonly warned: number;
  /** Of a reading, how many agreements have been read. */
  readonly read: number;
  /** H6: waits to be asked about, the newest alone; what is being asked stands in the menu. */
  readonly offeredName: OfferedName | null;
  /** Until when keys are not yet an answer to what has just come: they were meant for what was before it. */
  readonly guardUntil: number | null;
  /** What waits until nobody is spoken over. */
  readonly waiting: readonly Waiting[];
  /** The one of these that is being said. */
  readonly telling: Waiting | null;
  /** When one seat's doings were last told: few are. */
  readonly toldOf: Readonly<Record<string, number>>;
  readonly signals: readonly Heard[];
  /** D10: who has offered a fresh room, oldest first; oneself too. */
  readonly moves: readonly SeatId[];
  /** Those to whom one is being offered. */
  readonly offering: readonly SeatId[] | null;
  /** Whether this caller is on the way to one. */
  readonly going: boolean;
  /** F10: of whoever has the turn, as far as it has been read. */
  readonly writing: Writing | null;
  /** How often nothing was pressed, since the last key. */
  readonly silences: number;
}

export type Sent =
  | { readonly kind: 'command'; readonly command: SeatCommand }
  | { readonly kind: 'worded'; readonly worded: Worded }
  /** A new PIN, or a new invitation, proposed. */
  | { readonly kind: 'made'; readonly what: Made }
  | { readonly kind: 'signal'; readonly signal: Signal }
  | { readonly kind: 'name'; readonly name: string };

export interface Echo {
  readonly key: Sentence['key'];
  readonly until: number;
}

export interface Waiting {
  readonly said: Said;
  /** When it is no longer news. */
  readonly until: number;
  /** What it asks, where nothing else is asked just then: in place of the sentence. */
  readonly opens?: MenuName;
}

export interface Writing {
  readonly seat: SeatId;
  /** All there is so far. */
  readonly text: string;
  /** The part of it that has been read. */
  readonly said: string;
  /** When it last changed. */
  readonly at: number;
  /** Whether it has been said whose words these are. */
  readonly announced: boolean;
}

export interface Heard {
  readonly seat: SeatId;
  readonly signal: Signal;
  readonly at: number;
}

/** What a step leads to: the conversation as it then is, and what is to be done. */
export interface After<P extends Phase = Phase> {
  readonly phase: P;
  readonly effects: readonly Effect[];
}

export const after = <P extends Phase>(phase: P, ...effects: readonly Effect[]): After<P> => ({
  phase,
  effects,
});

/** The same for the whole conversation. */
export interface Step {
  readonly talk: Talk;
  readonly effects: readonly Effect[];
}
