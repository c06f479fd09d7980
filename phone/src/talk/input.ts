import type { Told } from '../../../client/src/telling/events/told.ts';
import type { SeatId } from '@ronda/shared/ids';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import type { Room } from '@ronda/shared/room/state';
import type { Dismissed, Signal } from '@ronda/shared/wire/protocol';

export const KEYS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'] as const;
export type Key = (typeof KEYS)[number];

/** Where a caller was when the agent that spoke to them was gone. */
export type Reached = 'language' | 'pin' | 'door' | 'table';

/** All that a conversation can hear of. Times are ms by the server's clock. */
export type Input =
  /** The call is there, and can hear. */
  | { readonly kind: 'answered'; readonly at: number }
  /** The same, of a call that another agent has held before. */
  | { readonly kind: 'takenOver'; readonly reached: Reached }
  /** The line to Ronda is gone, and is tried again. */
  | { readonly kind: 'lineLost' }
  /** It has been tried for long enough. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'key'; readonly key: Key; readonly at: number }
  | {
      readonly kind: 'happened';
      readonly told: readonly Told[];
      readonly room: Room;
      readonly at: number;
    }
  | { readonly kind: 'door'; readonly answer: DoorSays }
  | { readonly kind: 'entered'; readonly as: 'knocking' }
  | {
      readonly kind: 'entered';
      readonly as: 'seated';
      readonly room: Room;
      readonly me: SeatId;
      readonly at: number;
    }
  /** What was sent was done, or why not. */
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  | {
      readonly kind: 'signalled';
      readonly seat: SeatId;
      readonly signal: Signal;
      readonly at: number;
    }
  /** F10: all that somebody has written in their turn so far. */
  | { readonly kind: 'written'; readonly seat: SeatId; readonly text: string; readonly at: number }
  /** H6: somebody would like to write this caller's name. It is tidied, and may be in any script. */
  | { readonly kind: 'nameOffered'; readonly by: SeatId; readonly name: string }
  /** Somebody was called `before`, and has another name now. */
  | {
      readonly kind: 'renamed';
      readonly seat: SeatId;
      readonly before: string;
      readonly at: number;
    }
  /** D10: a fresh room is offered; `opens` is false when the offer cannot be read. */
  | {
      readonly kind: 'moveOffered';
      readonly by: SeatId;
      readonly opens: boolean;
      readonly at: number;
    }
  /** What came of one's own offer. */
  | { readonly kind: 'moveMade'; readonly refused: RefusalCode | null }
  /** There was no seat in the fresh room, or its door is closed. */
  | { readonly kind: 'stayed'; readonly why: RefusalCode | 'closed' }
  /** Nothing was pressed and nothing said for a while. */
  | { readonly kind: 'silence'; readonly at: number }
  /** `silent`: nothing is being said to the caller. */
  | { readonly kind: 'tick'; readonly at: number; readonly silent: boolean }
  | { readonly kind: 'dismissed'; readonly because: Dismissed['because'] };

export type DoorSays =
  | 'wrong'
  | 'tooFast'
  | 'unavailable'
  | 'notAdmitted'
  | {
      /** How many the group has. */
      readonly agreements: number;
      /** Whether a call from there was lost in this meeting. */
      readonly returning: boolean;
      /** D8: the PIN is one of before: they can knock, and are told no more of the group. */
      readonly old?: true;
    };
