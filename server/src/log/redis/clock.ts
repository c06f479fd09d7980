import type { Clock } from '../../clock.ts';
import { createSteadyClock } from '../../clock.ts';
import type { Redis } from './connection.ts';

/** How often it is compared: two clocks part by far less than a millisecond in that time. */
const COMPARE_MS = 10_000;
/** What is further behind has been set back, by somebody or by another machine that is Redis now. */
const SET_BACK_MS = 1000;
/** What was longer on its way, as when Redis or we stood still, may be off by half of that: it is not believed. */
const QUICK_MS = 100;

/**
 * One time for all servers: that of their Redis, carried on from one look at it to the next. Set back, it is not
 * followed, as every turn would last that much longer; set forward it is, and what nobody was there for is given back (H4).
 *
 * @param servedAt when a server was last there by its own reckoning: time does not begin before that
 */
export async function createRedisClock(
  redis: Pick<Redis, 'sendCommand'>,
  servedAt: number,
): Promise<Clock & { stop(): void }> {
  const ask = async () => {
    const before = performance.now();
    const [seconds, micros] = (await redis.sendCommand(['TIME'])) as unknown as [string, string];
    const tookMs = performance.now() - before;
    // Half of the way there and back is the way back.
    return { there: Number(seconds) * 1000 + Number(micros) / 1000 + tookMs / 2, tookMs };
  };
  let clock = createSteadyClock(Math.max((await ask()).there, servedAt));
  const timer = setInterval(() => {
    ask().then(
      ({ there, tookMs }) => {
        if (tookMs <= QUICK_MS && there > clock.now() - SET_BACK_MS)
          clock = createSteadyClock(there);
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
