import type { SeatId } from '@ronda/shared/ids';
import type { Signal, Signalled } from '@ronda/shared/wire/protocol';
import { SIGNALS } from '@ronda/shared/wire/protocol';

/** Who gives the same signal. */
export interface Summed {
  readonly signal: Signal;
  readonly seats: readonly SeatId[];
}

/** Several at once, put together: one line for each signal, always in the same order. */
export function sumOf(signals: readonly Signalled[]): readonly Summed[] {
  return SIGNALS.map((signal) => ({
    signal,
    seats: signals.filter((one) => one.signal === signal).map(({ seat }) => seat),
  })).filter(({ seats }) => seats.length > 0);
}
