import { randomUUID } from 'node:crypto';
import { type Booth, enterBooth } from '../booth/booth.ts';
import type { MediaAccess } from '../booth/access.ts';
import { openExchange } from '../booth/booths.ts';
import { createWatch, LOOK_MS } from '../booth/watch.ts';
import { type CallDeps, holdCall } from './call.ts';

/** The calls that this process holds: those that ring, and those that another one has let go of. */
export interface Calls {
  /** Resolves once every call gets a booth. Rejects when LiveKit does not answer. */
  open(): Promise<void>;
  isIdle(): boolean;
  /** Takes none any more, and leaves those it holds to other agents. They stay up. */
  stop(): Promise<void>;
}

/** How often the trunk and the rule are looked after: a Redis that starts anew knows of neither. */
const RULE_MS = 5000;

/** A booth whose LiveKit has died is told of for a while, and nobody can enter it. */
const AGAIN_MS = 5000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function createCalls(
  access: MediaAccess,
  allowed: readonly string[],
  deps: CallDeps,
): Calls {
  const booths = openExchange(access);
  const agent = randomUUID();
  const watch = createWatch();
  /** By name, and for a while those that could not be entered. */
  const held = new Set<string>();
  const calls = new Map<Booth, Promise<void>>();
  let stopped = false;
  let ruleSeen = 0;
  let looking: Promise<void> = Promise.resolve();

  async function take(name: string): Promise<void> {
    if (!(await booths.holdsCaller(name))) return;
    const booth = await enterBooth({ access, booths, agent }, name);
    if (booth === null) return;
    const call = holdCall(booth, deps).finally(() => calls.delete(booth));
    calls.set(booth, call);
    if (stopped) void booth.handOver();
    await call;
  }

  async function look(): Promise<void> {
    if (performance.now() - ruleSeen > RULE_MS) {
      await booths.takeCalls(allowed);
      ruleSeen = performance.now();
    }
    const there = new Map(await booths.look());
    for (const name of held) there.delete(name);
    for (const name of watch.unheld(there)) {
      held.add(name);
      void take(name)
        .catch(async () => {
          // What went wrong may quote what somebody pressed or said: it is not written down.
          console.error('A call could not be held.');
          await pause(AGAIN_MS);
        })
        .finally(() => held.delete(name));
    }
  }

  async function keepLooking(): Promise<void> {
    while (!stopped) {
      // LiveKit may be away for a moment: the calls go on, or end by themselves.
      await look().catch(() => {
        watch.blind();
        ruleSeen = -Infinity;
      });
      await pause(LOOK_MS);
    }
  }

  return {
    async open() {
      await booths.takeCalls(allowed);
      ruleSeen = performance.now();
      looking = keepLooking();
    },
    isIdle: () => held.size === 0,
    async stop() {
      stopped = true;
      await looking;
      await Promise.all([...calls.keys()].map((booth) => booth.handOver()));
      await Promise.all(calls.values());
    },
  };
}
