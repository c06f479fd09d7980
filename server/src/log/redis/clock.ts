import type { Clock } from '../../clock.ts';
import { createSteadyClock } from '../../clock.ts';
import type { Redis } from './connection.ts';

/** How often it is compared: two clocks part by far less than a millisecond in that time. */
const COMPARE_MS = 10_000;

/** One time for all servers: that of their Redis, carried on from one look at it to the next. */
export async function createRedisClock(redis: Redis): Promise<Clock & { stop(): void }> {
  const ask = async () => {
    const before = performance.now();
    const [seconds, micros] = (await redis.sendCommand(['TIME'])) as unknown as [string, string];
    const there = Number(seconds) * 1000 + Number(micros) / 1000;
    // Half of the way there and back is the way back.
    return { there, lateMs: (performance.now() - before) / 2 };
  };
  const first = await ask();
  let clock = createSteadyClock(first.there + first.lateMs);
  const timer = setInterval(() => {
    ask().then(
      ({ there, lateMs }) => {
        clock = createSteadyClock(there + lateMs);
      },
      // Away: it goes on by itself.
      () => {},
    );
  }, COMPARE_MS);
  timer.unref();
  let last = 0;
  return {
    now() {
      // Set anew it may be a little behind; time in a room never runs back.
      last = Math.max(last, clock.now());
      return last;
    },
    stop: () => clearInterval(timer),
  };
}
