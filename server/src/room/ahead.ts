import type { MeetingId } from '@ronda/shared/ids';
import type { Step } from '@ronda/shared/room/command';
import { decide } from '@ronda/shared/room/decide';
import type { Appended } from '../log/log.ts';
import { isNothing, writtenBy, type Beside, type Written } from './entry.ts';
import { execute, lateMs, type Executed, type Execution } from './execute.ts';
import { hasEnded } from './known.ts';
import type { Queue } from './queue.ts';

/** What is to be done in one room, and what came of it. */
interface Asked {
  readonly step: Step;
  readonly beside: Beside;
  executed: Executed | null;
}

/** So much is done at once at most: everybody waits for all of it. */
const MOST = 64;

export type RunStep = (meeting: MeetingId, step: Step, beside?: Beside) => Promise<Executed>;

/**
 * Does what is asked for in a room in its order: decide, append, publish. As many as can be decided on what those
 * before them will come to wait for the store together. Nobody is told of any before it is in the log; what turns
 * out to have been decided on something that did not come about is done anew in its turn.
 */
export function createSteps(execution: Execution, queue: Queue): RunStep {
  const asked = new Map<MeetingId, Asked[]>();

  return (meeting, step, beside = {}) => {
    const mine: Asked = { step, beside, executed: null };
    const waiting = asked.get(meeting) ?? [];
    asked.set(meeting, waiting);
    waiting.push(mine);
    return queue.add(meeting, async () => {
      try {
        if (mine.executed === null && waiting.length > 1) {
          const ahead = decideAhead(execution, meeting, waiting);
          if (ahead.length > 1) await appendAll(execution, meeting, waiting, ahead);
        }
        return mine.executed ?? (await execute(execution, meeting, step, beside));
      } finally {
        waiting.shift();
        if (waiting.length === 0) asked.delete(meeting);
      }
    });
  };
}

function decideAhead(
  { memory, clock, heartbeat }: Execution,
  meeting: MeetingId,
  asked: readonly Asked[],
): readonly Written[] {
  let known = memory.last(meeting);
  const ahead: Written[] = [];
  if (known === null || !heartbeat.isAwake()) return ahead;
  for (const { step, beside } of asked.slice(0, MOST)) {
    const now = Math.max(clock.now(), known.at);
    const decision = decide(known.room, known.box, step, now, known.unserved.ms);
    // A refusal, or nothing, is only right when what it was decided on is the last word.
    if (!decision.ok || isNothing(decision, known, beside)) break;
    const written = writtenBy(meeting, known, decision, now, beside);
    ahead.push(written);
    known = written.after;
    // Without an event the next one would fit also where this one was not written.
    if (written.recorded.length === 0 || hasEnded(known)) break;
  }
  return ahead;
}

async function appendAll(
  { log, memory, clock, appended }: Execution,
  meeting: MeetingId,
  asked: readonly Asked[],
  ahead: readonly Written[],
): Promise<void> {
  const results = await Promise.allSettled(ahead.map(({ entry }) => log.append(entry)));
  const refused = results.findIndex((result) => !isAppended(result));
  const done = refused < 0 ? ahead : ahead.slice(0, refused);
  const last = done.at(-1);
  if (last === undefined) return;
  for (const [index, { after, due }] of done.entries()) {
    appended(asked[index]!.step.command.type, lateMs(due, clock));
    asked[index]!.executed = { ok: true, seq: after.seq };
  }
  // In one publication, so that each line is told once of all.
  memory.remember(
    meeting,
    done.flatMap(({ recorded }) => recorded),
    last.after,
  );
}

function isAppended(result: PromiseSettledResult<Appended>): boolean {
  return result.status === 'fulfilled' && result.value.kind === 'appended';
}
