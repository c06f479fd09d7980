import type { MeetingId } from '@ronda/shared/ids';

/**
 * How servers that share a store hear of each other's doings. Nothing rests on it: a hint may be lost, and who
 * misses one reads the log when a heartbeat next says how far that is.
 */
export interface Hints {
  /** From now on what is hinted of this meeting is heard. */
  heed(meeting: MeetingId): void;
  ignore(meeting: MeetingId): void;
  /** Another server has written to a meeting that is heeded. */
  onWritten(listener: (meeting: MeetingId) => void): void;
  /** Tells the other servers that heed this meeting; kept nowhere. */
  pass(meeting: MeetingId, message: string): Promise<void>;
  onPassed(listener: (meeting: MeetingId, message: string) => void): void;
}

/** Of a server that has its store to itself. */
export const NO_HINTS: Hints = {
  heed: () => {},
  ignore: () => {},
  onWritten: () => {},
  pass: async () => {},
  onPassed: () => {},
};
