import type { MeetingId } from '@ronda/shared/ids';
import type { Hints } from '../hints.ts';
import type { Redis } from './connection.ts';
import { inTime } from './impatient.ts';
import { hintKey } from './keys.ts';

/**
 * @param listening a line for this alone, as Redis wants it
 * @param server how the others know this one, which hears itself, too
 */
export function createRedisHints(redis: Redis, listening: Redis, server: string): Hints {
  const written: ((meeting: MeetingId) => void)[] = [];
  const passed: ((meeting: MeetingId, message: string) => void)[] = [];

  /** `server` for what was written, `server message` for what is passed on. */
  function hear(meeting: MeetingId, hint: string): void {
    const at = hint.indexOf(' ');
    const by = at < 0 ? hint : hint.slice(0, at);
    if (by === server) return;
    if (at < 0) for (const listener of written) listener(meeting);
    else for (const listener of passed) listener(meeting, hint.slice(at + 1));
  }

  return {
    heed(meeting) {
      // Away: it subscribes anew to all of them once it is back.
      listening.sSubscribe(hintKey(meeting), (hint) => hear(meeting, hint)).catch(() => {});
    },
    ignore(meeting) {
      listening.sUnsubscribe(hintKey(meeting)).catch(() => {});
    },
    onWritten: (listener) => void written.push(listener),
    async pass(meeting, message) {
      await inTime(redis.sPublish(hintKey(meeting), `${server} ${message}`));
    },
    onPassed: (listener) => void passed.push(listener),
  };
}
