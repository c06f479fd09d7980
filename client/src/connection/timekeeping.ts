import { ClockAnswer } from '@ronda/shared/wire/protocol';
import type { ServerClock } from './clock.ts';
import { createServerClock } from './clock.ts';
import { askFor } from './outbox.ts';
import type { Wire } from './wire.ts';

/** Several exchanges, of which the quickest say most; again now and then, because clocks drift. */
const EXCHANGES = 5;
const APART_MS = 60;
const AGAIN_MS = 60_000;

/** The server's clock, kept right over a line. */
export interface Timekeeping {
  readonly now: ServerClock['now'];
  /** A line has opened: what was known of the clock may be of before a long sleep. */
  begin(): void;
  /** A message said the server's time. */
  heard(serverNow: number): void;
  /** One exchange. Rejects when no answer comes. */
  exchange(): Promise<void>;
  stop(): void;
}

export function keepTime(wire: () => Wire): Timekeeping {
  const clock = createServerClock();
  const exchange = async () => {
    const sentAt = clock.local();
    const { now } = await askFor(wire(), ClockAnswer, 'clock', {});
    clock.exchanged(sentAt, now);
  };
  const measure = async () => {
    try {
      for (let done = 0; done < EXCHANGES; done += 1) {
        await exchange();
        await new Promise((resolve) => setTimeout(resolve, APART_MS));
      }
    } catch {
      // The next line, or the next minute, measures again.
    }
  };
  const measuring = setInterval(() => void measure(), AGAIN_MS);
  return {
    now: clock.now,
    exchange,
    begin() {
      clock.reset();
      void measure();
    },
    heard(serverNow) {
      if (!clock.heard(serverNow)) void measure();
    },
    stop: () => clearInterval(measuring),
  };
}
