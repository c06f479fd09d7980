interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

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

  function attempt(some: readonly Waiting<Asked, Answer>[]): void {
    try {
      const answers = doAll(some.map(({ asked }) => asked));
      for (const [index, { resolve }] of some.entries()) resolve(answers[index]!);
    } catch (error) {
      if (some.length === 1) some[0]!.reject(error);
      else for (const one of some) attempt([one]);
    }
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (waiting.length > 1) return;
      setImmediate(() => {
        const all = waiting;
        waiting = [];
        attempt(all);
      });
    });
}
