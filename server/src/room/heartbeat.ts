import type { Clock } from '../clock.ts';
import { UNSERVED_MS, type RoomLog } from '../log/log.ts';

/** Often enough that one that is late does not look like an outage. */
const BEAT_MS = 400;

/** H4: says to the store that a server is here, so that time in which none was is known, and given back. */
export interface Heartbeat {
  beat(): Promise<void>;
  /** Else this server may have been asleep, and has to beat before it decides anything. */
  isAwake(): boolean;
  start(): void;
  /** Lets a beat that has begun be finished. */
  stop(): Promise<void>;
}

export function createHeartbeat(options: {
  log: Pick<RoomLog, 'serve'>;
  clock: Clock;
  /** Nobody was here for a while. */
  back: () => void;
  failed: (error: unknown) => void;
}): Heartbeat {
  const { log, clock, back, failed } = options;
  let timer: NodeJS.Timeout | null = null;
  let beating: Promise<void> | null = null;
  let last = -Infinity;

  async function once(): Promise<void> {
    const now = clock.now();
    if (await log.serve(now)) back();
    last = now;
  }

  /** One at a time: a store that stands still would else take them all as it wakes up, and find somebody there throughout. */
  function beat(): Promise<void> {
    beating ??= once().finally(() => {
      beating = null;
    });
    return beating;
  }

  return {
    beat,
    isAwake: () => clock.now() - last <= UNSERVED_MS,
    start() {
      timer ??= setInterval(() => {
        if (beating === null) beat().catch(failed);
      }, BEAT_MS);
    },
    async stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
      await beating?.catch(() => {});
    },
  };
}
