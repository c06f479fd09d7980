/** How soon one press must follow the other. */
const NEAR_MS = 1000;
const TIMES = 3;

/** Presses of Shift alone, one after the other, and when the last one was. */
export interface Shifts {
  readonly pressed: number;
  readonly at: number;
}

export const NO_SHIFTS: Shifts = { pressed: 0, at: 0 };

/**
 * Counts a key that was pressed. Any key in between, as when capitals are typed, begins the count anew. Shift
 * alone does something elsewhere too (a screen reader pauses its speech, an input method changes the
 * language), so that it counts only for whoever wants it.
 */
export function countKey(
  before: Shifts,
  key: { readonly key: string; readonly repeat: boolean },
  at: number,
): Shifts {
  if (key.repeat) return before;
  if (key.key !== 'Shift') return NO_SHIFTS;
  return { pressed: at - before.at < NEAR_MS ? before.pressed + 1 : 1, at };
}

export function isThrice({ pressed }: Shifts): boolean {
  return pressed >= TIMES;
}
