import type { RefusalCode } from '@ronda/shared/room/refusal';
import type { Step } from '@ronda/shared/room/command';
import type { Store } from '../log/log.ts';

/**
 * What the rest of the server tells of what it does, so that it can be counted. Each says of which kind something
 * was, out of a list that is closed, and never whose: no id, no group, no address, no name.
 */
export interface Figures {
  /** A step is in the log. `lateMs`: how long after the deadline that it met; null when it met none. */
  appended(step: Step['command']['type'], lateMs: number | null): void;
  refused(code: RefusalCode): void;
  /** Somebody else appended first, and it is decided again. */
  conflicted(): void;
  storeFailed(call: keyof Store): void;
  /** LiveKit has confirmed what the floor allows, that long after a step changed it. */
  permitted(ms: number): void;
}

/** The lines that end at this server, by what they come from, and of how many rooms they are. */
export interface LinesHere {
  readonly rooms: number;
  readonly browser: number;
  readonly phone: number;
}

/** Where nothing is counted. */
export const NO_FIGURES: Figures = {
  appended: () => {},
  refused: () => {},
  conflicted: () => {},
  storeFailed: () => {},
  permitted: () => {},
};
