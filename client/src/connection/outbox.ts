import type { Answer, FromDevice } from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import { random256 } from '../confidence/base64url.ts';
import type { Wire } from './wire.ts';

/** How long one answer may take, how long until it is no longer what the person wanted, and how soon to try again. */
const WAITS = { answerMs: 4000, wantedMs: 20_000, againMs: 300 } as const;

/** A schema of the protocol's answers. */
type AnswerSchema<T> = v.GenericSchema<unknown, Answer<T>>;

/** Asks, and checks the answer. Rejects when the line is lost, nothing comes, or it is no such answer. */
export async function askFor<T>(
  wire: Wire,
  schema: v.GenericSchema<unknown, T>,
  name: keyof FromDevice,
  body: unknown,
): Promise<T> {
  return v.parse(schema, await wire.ask(name, body, WAITS.answerMs));
}

export interface Line {
  readonly wire: Wire;
  /** Resolves when a seat is held on an open line (true), when it never will be again, or after `withinMs` (false). */
  seated(withinMs: number): Promise<boolean>;
}

/**
 * Asks until there is an answer, over as many lines as it takes, for 20 s. The body stays the same,
 * so that a command's id tells the server what it has done already. Refused with `oneMoment` when
 * no answer came. What must be done `first` is done anew on each of the lines.
 */
export async function askUntilAnswered<T>(
  line: Line,
  schema: AnswerSchema<T>,
  name: keyof FromDevice,
  body: unknown,
  first?: () => Promise<void>,
): Promise<Answer<T>> {
  const until = performance.now() + WAITS.wantedMs;
  for (;;) {
    const left = until - performance.now();
    if (left <= 0 || !(await line.seated(left)))
      return { ok: false, refusal: { code: 'oneMoment' } };
    try {
      await first?.();
      const answer = await askFor(line.wire, schema, name, body);
      // Not now: the server says itself that trying again is right.
      if (answer.ok || answer.refusal.code !== 'oneMoment') return answer;
    } catch {
      // No answer says nothing about whether it was done: it is asked again.
    }
    await new Promise((resolve) => setTimeout(resolve, WAITS.againMs));
  }
}

export function newCommandId(): string {
  return random256();
}
