import type { Clock } from '../clock.ts';

/** Rings when the store's earliest deadline has come. One timer, however many rooms there are. */
export interface Alarm {
  /** Something falls due at this time, in ms; the alarm is set earlier if need be. */
  notice(at: number): void;
  /** Asks the store anew. */
  reset(): Promise<void>;
  /** Lets what is ringing be finished. */
  stop(): Promise<void>;
}

/** Another server may have written an earlier deadline than any that we know of. */
const LONGEST_SLEEP = 1000;
const SHORTEST_SLEEP = 5;
/** Should something stay due however often it is done, it is not tried without a pause. */
const STILL_DUE = 100;
const AFTER_FAILURE = 1000;

export function createAlarm(options: {
  clock: Clock;
  earliest: () => Promise<number | null>;
  /** Does all that is due. */
  ring: () => Promise<void>;
}): Alarm {
  const { clock, earliest, ring } = options;
  let timer: NodeJS.Timeout | null = null;
  let set = Infinity;
  let stopped = false;
  let ringing: Promise<void> = Promise.resolve();

  function arm(at: number, shortest = SHORTEST_SLEEP): void {
    if (stopped) return;
    if (timer !== null) clearTimeout(timer);
    set = at;
    const sleep = Math.min(Math.max(at - clock.now(), shortest), LONGEST_SLEEP);
    timer = setTimeout(() => {
      ringing = wake();
    }, sleep);
  }

  async function wake(): Promise<void> {
    timer = null;
    set = Infinity;
    try {
      await ring();
      await reset();
    } catch {
      arm(clock.now() + AFTER_FAILURE, AFTER_FAILURE);
    }
  }

  async function reset(): Promise<void> {
    const at = Math.min((await earliest()) ?? Infinity, set);
    arm(at, at <= clock.now() ? STILL_DUE : SHORTEST_SLEEP);
  }

  return {
    notice(at) {
      // Also when it is set so already: the clock may have moved since.
      if (at <= set) arm(at);
    },
    reset,
    async stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      await ringing;
    },
  };
}
