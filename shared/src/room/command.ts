import * as v from 'valibot';
import type { CircleStep } from '../circle/command.ts';
import { Action } from '../decisions/action.ts';
import { Ballot } from '../decisions/ballots.ts';
import type { Shown } from '../lasting/renewed.ts';
import type { ConnectionId, SeatId } from '../ids.ts';
import { ProposalId } from '../ids.ts';

/** What anybody with a seat may send. There is no other list for anybody else (H1). */
export const SeatCommand = v.variant('type', [
  /** Start the turn that is offered to me (F4), or go on aloud with the one I began in writing. */
  v.strictObject({ type: v.literal('speak') }),
  /** The same in writing (F10). */
  v.strictObject({ type: v.literal('write') }),
  /** Let it go by (F4). */
  v.strictObject({ type: v.literal('pass') }),
  /** Move it to the end of the round, once (F4). */
  v.strictObject({ type: v.literal('later') }),
  /** End my turn (F5). */
  v.strictObject({ type: v.literal('finish') }),
  /** Ask for more time (F6). */
  v.strictObject({ type: v.literal('moreTime') }),
  /** Object to the more time that somebody asks for (F6). */
  v.strictObject({ type: v.literal('objectToMoreTime') }),
  /** Ask for a turn in sharing (F9). */
  v.strictObject({ type: v.literal('raiseHand') }),
  v.strictObject({ type: v.literal('lowerHand') }),
  /** Quiet for a moment, at once and without a vote (F11). */
  v.strictObject({ type: v.literal('hold') }),
  /** It has been quiet enough for me; half of those present end it (F11). */
  v.strictObject({ type: v.literal('endQuiet') }),
  /** Keep my seat, be offered nothing (F8). */
  v.strictObject({ type: v.literal('rest') }),
  /** Be back from resting (F8). */
  v.strictObject({ type: v.literal('return') }),
  v.strictObject({ type: v.literal('leave') }),
  v.strictObject({ type: v.literal('propose'), action: Action }),
  v.strictObject({ type: v.literal('answer'), proposal: ProposalId, ballot: Ballot }),
]);
export type SeatCommand = v.InferOutput<typeof SeatCommand>;

/** What a server reports of a seat's line. Never taken from the wire. */
export type LineCommand =
  /** Somebody with the invitation is there: to take a seat, return to theirs, or knock (D9). */
  | {
      readonly type: 'enter';
      readonly by: 'browser' | 'phone';
      /** D8: by which they were let to the door; absent when it cannot but be in force. */
      readonly invitation?: Shown;
    }
  /** Their line is gone (F7). */
  | { readonly type: 'lose' };

/** Time has passed. Does whatever is due by the clock alone (H4). */
export interface ClockCommand {
  readonly type: 'tick';
}

/** What is between meetings at other times. */
export interface GroupCommand {
  readonly type: 'group';
  readonly asked: Exclude<CircleStep, 'clock'>;
}

/** Who acts, always from the authenticated connection, never from the payload. */
export interface Actor {
  readonly seat: SeatId;
  readonly connection: ConnectionId;
}

export type Step =
  | { readonly actor: Actor; readonly command: SeatCommand | LineCommand }
  | { readonly actor: 'clock'; readonly command: ClockCommand }
  /** D2: somebody of the group, seated or not, asks something of it. */
  | { readonly actor: 'group'; readonly command: GroupCommand };
