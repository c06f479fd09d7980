/** Milliseconds between two looks: while LiveKit answers, and while it does not. */
const LOOK_MS = 3000;
const DOWN_MS = 250;

export interface Sweep {
  stop(): Promise<void>;
}

/**
 * Looks now and then, whatever was heard: a webhook may be lost, and LiveKit may have begun anew.
 * `look` answers whether LiveKit did, and never rejects.
 */
export function createSweep(look: () => Promise<boolean>, everyMs = LOOK_MS): Sweep {
  let stopped = false;
  let looking: Promise<void> | null = null;
  let timer = setTimeout(begin, everyMs);

  async function once(): Promise<void> {
    const answered = await look();
    if (!stopped) timer = setTimeout(begin, answered ? everyMs : Math.min(DOWN_MS, everyMs));
  }

  function begin(): void {
    looking = once();
  }

  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
