interface Alike {
  /** The focus is beside it. */
  readonly near: boolean;
  readonly waits: boolean;
}

/**
 * Which of several alike is meant, as when two proposals can be agreed to: the one that has the
 * focus, else the only one that waits. No key guesses: where two wait, neither is.
 */
export function meantOf<T extends Alike>(all: readonly T[]): T | 'none' | 'several' {
  const near = all.filter((one) => one.near);
  const among = near.length > 0 ? near : all.filter(({ waits }) => waits);
  if (among.length > 1) return 'several';
  return among[0] ?? 'none';
}
