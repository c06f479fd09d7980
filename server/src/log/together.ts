interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** In ms: a timer knows no less, and nobody should wait for long for others. */
const SHORTEST_REST = 1;
const LONGEST_REST = 10;

/**
 * Does together what is asked for in the same turn of the event loop, so that all of it waits for the disk once. What
 * cannot be done together is done one by one, so that a fault is only theirs whose it is.
 *
 * @param doAll all of it or nothing, in order; answers in the same order
 */
export function createTogether<Asked, Answer>(
  doAll: (asked: readonly Asked[]) => readonly Answer[],
): (asked: Asked) => Promise<Answer> {
  let waiting: Waiting<Asked, Answer>[] = [];
  /** Until then no other disk is waited for, so that half of the time at most goes into that, however much is asked. */
  let restsUntil = 0;

  function attempt(some: readonly Waiting<Asked, Answer>[]): void {
    try {
      const answers = doAll(some.map(({ asked }) => asked));
      for (const [index, { resolve }] of some.entries()) resolve(answers[index]!);
    } catch (error) {
      if (some.length === 1) some[0]!.reject(error);
      else for (const one of some) attempt([one]);
    }
  }

  function doWaiting(): void {
    const all = waiting;
    waiting = [];
    const begun = performance.now();
    attempt(all);
    const ended = performance.now();
    restsUntil = ended + Math.min(ended - begun, LONGEST_REST);
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (waiting.length > 1) return;
      const rest = restsUntil - performance.now();
      if (rest < SHORTEST_REST) setImmediate(doWaiting);
      else setTimeout(doWaiting, rest);
    });
}
