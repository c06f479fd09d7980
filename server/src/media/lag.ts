import type { MeetingId } from '@ronda/shared/ids';
import type { LiveKit } from './livekit.ts';

/** How long it takes until LiveKit has confirmed what a step has changed. */
export interface Lag {
  /** A step is in the log, which may have changed something. */
  begin(meeting: MeetingId): void;
  /**
   * One run, which answers whether all is confirmed. It counts when something was changed; what is not confirmed
   * goes on counting.
   */
  during(meeting: MeetingId, run: (livekit: LiveKit) => Promise<boolean>): Promise<boolean>;
}

/** @param confirmed is told the time in ms */
export function createLag(livekit: LiveKit, confirmed: (ms: number) => void): Lag {
  /** The first step that no run has seen, or whose changes are not all confirmed. */
  const begun = new Map<MeetingId, { readonly at: number; changed: boolean }>();

  return {
    begin(meeting) {
      if (!begun.has(meeting)) begun.set(meeting, { at: performance.now(), changed: false });
    },
    async during(meeting, run) {
      const step = begun.get(meeting);
      if (step === undefined) return run(livekit);
      begun.delete(meeting);
      const noticing: LiveKit = {
        ...livekit,
        async allow(...asked) {
          const answer = await livekit.allow(...asked);
          step.changed ||= answer.ok;
          return answer;
        },
        async remove(...asked) {
          const answer = await livekit.remove(...asked);
          step.changed ||= answer.ok;
          return answer;
        },
      };
      const done = await run(noticing);
      if (!done) begun.set(meeting, step);
      else if (step.changed) confirmed(performance.now() - step.at);
      return done;
    },
  };
}
