import type { Booths } from './booths.ts';
import { readSign, type Sign, writeSign } from './sign.ts';
import { BEAT_MS } from './watch.ts';

/** Longer than from seeing a booth to writing on it: of two agents that saw it together one gives way. */
const SETTLE_MS = 60;

/** After that another agent may believe that this one is dead. */
const ASLEEP_MS = 2 * BEAT_MS;

/** A booth that this agent holds, as long as it goes on showing that it lives. */
export interface Hold {
  /** What an earlier agent has left, sealed. */
  readonly left: string | null;
  /** Whether another agent held the call before. */
  readonly isTakeover: boolean;
  /** For whoever holds it next. */
  note(sealed: string): void;
  /** Resolves when this agent has been asleep, and another one has the booth by now. */
  readonly lost: Promise<void>;
  /** Asked of the booth itself. One that LiveKit has forgotten is nobody else's. */
  isMine(): Promise<boolean>;
  /** Nobody holds it from now on. */
  handOver(): Promise<void>;
  /** Shows nothing any more. */
  stop(): void;
  isStopped(): boolean;
}

/**
 * Takes hold of a booth that nobody holds. Null when another agent was quicker; should both believe that
 * they have it, the one that enters last has it, as they are one participant to LiveKit.
 *
 * @param agent this process and no other
 */
export async function takeHold(
  booths: Pick<Booths, 'signOn' | 'write'>,
  name: string,
  agent: string,
): Promise<Hold | null> {
  const before = readSign((await booths.signOn(name)) ?? '');
  let sign: Sign = { agent, beat: 0, notes: before?.notes ?? null };
  await booths.write(name, writeSign(sign));
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

  const isMine = async () => {
    const there = await booths.signOn(name);
    return there === null || readSign(there)?.agent === agent;
  };
  if (!(await isMine())) return null;

  let stopped = false;
  let writing: Promise<void> = Promise.resolve();
  /** One after the other, and the newest last. What cannot be written is with the next beat. */
  const write = () =>
    (writing = writing.then(() => booths.write(name, writeSign(sign))).catch(() => {}));
  let isLost: () => void = () => {};
  const lost = new Promise<void>((resolve) => (isLost = resolve));
  let last = performance.now();
  async function beat(): Promise<void> {
    const asleepMs = performance.now() - last;
    last = performance.now();
    if (asleepMs > ASLEEP_MS && !(await isMine().catch(() => true))) return isLost();
    sign = { ...sign, beat: sign.beat + 1 };
    await write();
  }
  const beating = setInterval(() => void beat(), BEAT_MS);
  const stop = () => {
    stopped = true;
    clearInterval(beating);
  };

  return {
    left: sign.notes,
    isTakeover: before !== null,
    note(sealed) {
      if (stopped) return;
      sign = { ...sign, notes: sealed };
      void write();
    },
    lost,
    isMine,
    async handOver() {
      if (stopped) return;
      stop();
      sign = { ...sign, agent: null };
      await write();
    },
    stop,
    isStopped: () => stopped,
  };
}
