import type { MeetingId } from '@ronda/shared/ids';

/** Milliseconds before something unconfirmed is tried again: doubled each time, within these. */
const BACKOFF = { least: 100, most: 5000 };

/** Runs of one meeting never overlap; asking during a run leads to one more. */
export interface Runs {
  /** Run now, or once more after the present run. Resolves with the run that began after asking. */
  ask(meeting: MeetingId): Promise<void>;
  /** No more runs; resolves when the present ones are over. */
  stop(): Promise<void>;
}

interface Lane {
  running: Promise<void> | null;
  next: Promise<void> | null;
  failures: number;
  timer: NodeJS.Timeout | null;
}

/** `run` answers false when it should be tried again, and never rejects. */
export function createRuns(run: (meeting: MeetingId) => Promise<boolean>): Runs {
  const lanes = new Map<MeetingId, Lane>();
  let stopped = false;

  async function once(meeting: MeetingId, lane: Lane): Promise<void> {
    if (stopped) return;
    if (lane.timer !== null) clearTimeout(lane.timer);
    lane.timer = null;
    const done = await run(meeting);
    lane.failures = done ? 0 : lane.failures + 1;
    if (done || stopped || lane.next !== null) return;
    const wait = Math.min(BACKOFF.most, BACKOFF.least * 2 ** (lane.failures - 1));
    lane.timer = setTimeout(() => void ask(meeting), wait);
  }

  function begin(meeting: MeetingId, lane: Lane): Promise<void> {
    lane.next = null;
    const running = once(meeting, lane).finally(() => {
      lane.running = null;
      if (lane.next === null && lane.timer === null) lanes.delete(meeting);
    });
    lane.running = running;
    return running;
  }

  function ask(meeting: MeetingId): Promise<void> {
    if (stopped) return Promise.resolve();
    let lane = lanes.get(meeting);
    if (lane === undefined) {
      lane = { running: null, next: null, failures: 0, timer: null };
      lanes.set(meeting, lane);
    }
    const asked = lane;
    if (asked.running === null) return begin(meeting, asked);
    asked.next ??= asked.running.then(() => begin(meeting, asked));
    return asked.next;
  }

  return {
    ask,
    async stop() {
      stopped = true;
      const all = [...lanes.values()];
      for (const { timer } of all) if (timer !== null) clearTimeout(timer);
      await Promise.all(all.map((lane) => lane.next ?? lane.running ?? Promise.resolve()));
    },
  };
}
