import type { Allowed } from './allowed.ts';
import { join } from './allowed.ts';
import type { Participant } from './livekit.ts';

/**
 * How far each participant of one meeting may reach: the most that they may be able to do, as far as
 * LiveKit has told. It only makes the first revoke quick: nothing is granted without asking LiveKit
 * who is there.
 */
export interface Reach {
  readonly seats: ReadonlyMap<string, Allowed>;
  /** LiveKit has said so. */
  confirm(seat: string, allowed: Allowed): void;
  /** It may be so from now on: a grant was sent, or a token handed out. */
  expect(seat: string, allowed: Allowed): void;
  forget(seat: string): void;
  /** All that LiveKit says is there. Tokens whose bearer has not come yet stay expected. */
  replace(there: readonly Participant[]): void;
}

export function createReach(): Reach {
  const seats = new Map<string, Allowed>();
  const seen = new Set<string>();
  const forget = (seat: string) => {
    seats.delete(seat);
    seen.delete(seat);
  };
  const confirm = (seat: string, allowed: Allowed) => {
    seats.set(seat, allowed);
    seen.add(seat);
  };
  return {
    seats,
    confirm,
    forget,
    expect(seat, allowed) {
      const before = seats.get(seat);
      seats.set(seat, before === undefined ? allowed : join(before, allowed));
    },
    replace(there) {
      for (const seat of seen) forget(seat);
      for (const { seat, allowed } of there) confirm(seat, allowed);
    },
  };
}
