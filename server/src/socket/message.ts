import type { Answer } from '@ronda/shared/wire/protocol';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import type { Line } from './line.ts';

/** One kind of message that a device may send. */
export interface Message {
  /** Whether it waits for those sent before it on the same line. */
  readonly inOrder: boolean;
  /** What is only passed on leaves no trace: the log does not even know that there was one. */
  readonly traceless?: true;
  answer(line: Line, body: unknown): Promise<unknown>;
}

export function done<T>(what: T): Answer<T> {
  return { ok: true, done: what };
}

export function refused(code: RefusalCode): { ok: false; refusal: { code: RefusalCode } } {
  return { ok: false, refusal: { code } };
}
