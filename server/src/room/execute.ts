import type { MeetingId } from '@ronda/shared/ids';
import type { Step } from '@ronda/shared/room/command';
import { decide } from '@ronda/shared/room/decide';
import type { Refusal } from '@ronda/shared/room/refusal';
import type { Clock } from '../clock.ts';
import type { RoomLog } from '../log/log.ts';
import { isNothing, writtenBy, type Beside, type Written } from './entry.ts';
import type { Heartbeat } from './heartbeat.ts';
import type { Known } from './known.ts';
import { isHead, type Memory } from './memory.ts';

export type Executed =
  /** `seq` is that of the last event of the step, or of the room when nothing happened. */
  { readonly ok: true; readonly seq: number } | { readonly ok: false; readonly refusal: Refusal };

export interface Execution {
  readonly log: RoomLog;
  readonly memory: Memory;
  readonly clock: Clock;
  readonly heartbeat: Pick<Heartbeat, 'beat' | 'isAwake'>;
  /** A step is in the log: how long, in ms, after the deadline that it met; null when it met none. */
  readonly appended: (step: Step['command']['type'], lateMs: number | null) => void;
}

/** Losing that often against others means that something else is wrong. */
const TRIES = 32;

/**
 * One command against the log: decide on what is known, append if nobody else did, or else decide
 * again. A refusal counts only when what it was decided on is still the last word. Refused are
 * `ended` (F12), `pinTaken` (D8), `oneMoment`, and whatever the rules refuse.
 */
export async function execute(
  { log, memory, clock, heartbeat, appended }: Execution,
  meeting: MeetingId,
  step: Step,
  beside: Beside = {},
): Promise<Executed> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    // H4: what is found to be due must not be so for want of a server.
    if (!heartbeat.isAwake()) await heartbeat.beat();
    const known = memory.last(meeting) ?? (await memory.fresh(meeting));
    if (known === null) return refused('ended');
    const now = Math.max(clock.now(), known.at);
    const decision = decide(known.room, known.box, step, now, known.unserved.ms);
    if (!decision.ok) {
      const first = await firstAnswer(log, meeting, beside);
      if (first !== null) return { ok: true, seq: first };
      if (await isLastWord(log, meeting, known)) return decision;
      await memory.fresh(meeting);
      continue;
    }
    if (isNothing(decision, known, beside)) {
      if (await isLastWord(log, meeting, known)) return { ok: true, seq: known.seq };
      await memory.fresh(meeting);
      continue;
    }
    const { entry, recorded, after, due } = writtenBy(meeting, known, decision, now, beside);
    const result = await log.append(entry);
    switch (result.kind) {
      case 'appended':
        appended(step.command.type, lateMs(due, clock));
        memory.remember(meeting, recorded, after);
        return { ok: true, seq: result.seq };
      case 'repeated':
        return { ok: true, seq: result.seq };
      case 'ended':
        await memory.reread(meeting);
        return refused('ended');
      case 'pinTaken':
        return refused('pinTaken');
      case 'newer':
        // Reading it says so to whoever must know.
        await memory.reread(meeting);
        return refused('oneMoment');
      case 'unserved':
        await heartbeat.beat();
        await memory.fresh(meeting);
        break;
      case 'conflict':
        await memory.fresh(meeting);
    }
  }
  return refused('oneMoment');
}

/** Counted until the step is in the log: nobody is told of it before. */
export function lateMs(due: Written['due'], clock: Clock): number | null {
  return due === null ? null : clock.now() - due;
}

async function isLastWord(log: RoomLog, meeting: MeetingId, known: Known): Promise<boolean> {
  return isHead(await log.head(meeting), known);
}

/** A command that was done before is not refused for that (its turn is no longer an offer, say). */
async function firstAnswer(log: RoomLog, meeting: MeetingId, { command }: Beside) {
  return command === undefined ? null : await log.answered(meeting, command);
}

function refused(code: Refusal['code']): Executed {
  return { ok: false, refusal: { code } };
}
