import type { MeetingId, SeatId } from '@ronda/shared/ids';
import type { Step } from '@ronda/shared/room/command';
import { deadline } from '@ronda/shared/room/deadline';
import type { Decision } from '@ronda/shared/room/decide';
import { decide } from '@ronda/shared/room/decide';
import type { Refusal } from '@ronda/shared/room/refusal';
import type { Room } from '@ronda/shared/room/state';
import { carriedFrom } from '@ronda/shared/room/state';
import type { Clock } from '../clock.ts';
import type { Entry, RoomLog } from '../log/log.ts';
import type { Heartbeat } from './heartbeat.ts';
import type { Known } from './known.ts';
import { foldRecorded, hasEnded } from './known.ts';
import { isHead, type Memory } from './memory.ts';

/** What is written in the same step as the events. */
export type Beside = Pick<Entry, 'command' | 'name' | 'lease' | 'release'>;

export type Executed =
  /** `seq` is that of the last event of the step, or of the room when nothing happened. */
  { readonly ok: true; readonly seq: number } | { readonly ok: false; readonly refusal: Refusal };

export interface Execution {
  readonly log: RoomLog;
  readonly memory: Memory;
  readonly clock: Clock;
  readonly heartbeat: Pick<Heartbeat, 'beat' | 'isAwake'>;
}

/** Losing that often against others means that something else is wrong. */
const TRIES = 32;

/**
 * One command against the log: decide on what is known, append if nobody else did, or else decide
 * again. A refusal counts only when what it was decided on is still the last word. Refused are
 * `ended` (F12), `pinTaken` (D8), `oneMoment`, and whatever the rules refuse.
 */
export async function execute(
  { log, memory, clock, heartbeat }: Execution,
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
    const entry = entryOf(meeting, known, decision, now, beside);
    const result = await log.append(entry);
    switch (result.kind) {
      case 'appended': {
        const { box } = decision;
        const names = namesAfter(known.names, entry);
        const unserved = { ...known.unserved, ms: 0 };
        const after = { ...foldRecorded(known, result.recorded), box, names, unserved };
        memory.remember(meeting, result.recorded, after);
        return { ok: true, seq: result.seq };
      }
      case 'repeated':
        return { ok: true, seq: result.seq };
      case 'ended':
        await memory.reread(meeting);
        return refused('ended');
      case 'pinTaken':
        return refused('pinTaken');
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

type Decided = Extract<Decision, { ok: true }>;

function entryOf(
  meeting: MeetingId,
  known: Known,
  { events, box }: Decided,
  now: number,
  beside: Beside,
): Entry {
  const recorded = events.map((event, index) => ({ seq: known.seq + 1 + index, at: now, event }));
  const after = foldRecorded(known, recorded);
  const gone = strangers(after.room, namesAfter(known.names, beside));
  return {
    meeting,
    expected: known.seq,
    unservedUntil: known.unserved.until,
    at: now,
    events,
    box,
    deadline: deadline(after.room, box),
    ...beside,
    ...(gone.length > 0 ? { forget: gone } : {}),
    ...pinIn(events),
    ...(keepsMore(known.room, after.room) ? { carried: carriedFrom(after.room) } : {}),
    ...(hasEnded(after) ? { ends: true } : {}),
  };
}

/** D8: the PIN that is proposed in this step. */
function pinIn(events: Decided['events']): Pick<Entry, 'pin'> {
  const proposed = events.find((event) => event.type === 'proposed');
  return proposed?.action.kind === 'admitPhones' ? { pin: proposed.action.phones.mark } : {};
}

/** D6: what outlives the meeting is kept in the step in which it is decided; whose turn it is to open, at the end (F3). */
function keepsMore(before: Room, after: Room): boolean {
  return before.lasting !== after.lasting || after.floor.kind === 'ended';
}

/** Also entering again on the same line by the same name: the lease it comes with is renewed already. */
function isNothing({ events, box }: Decided, known: Known, beside: Beside): boolean {
  const { command, name, release } = beside;
  return (
    events.length === 0 &&
    box === known.box &&
    command === undefined &&
    release === undefined &&
    (name === undefined || known.names[name.seat] === name.sealed)
  );
}

async function isLastWord(log: RoomLog, meeting: MeetingId, known: Known): Promise<boolean> {
  return isHead(await log.head(meeting), known);
}

/** A command that was done before is not refused for that (its turn is no longer an offer, say). */
async function firstAnswer(log: RoomLog, meeting: MeetingId, { command }: Beside) {
  return command === undefined ? null : await log.answered(meeting, command);
}

function namesAfter(
  names: Known['names'],
  { name, forget = [] }: Pick<Entry, 'name' | 'forget'>,
): Known['names'] {
  if (name === undefined && forget.length === 0) return names;
  const all = name === undefined ? names : { ...names, [name.seat]: name.sealed };
  return Object.fromEntries(Object.entries(all).filter(([seat]) => !forget.includes(seat)));
}

/** Of those whose names are kept, who is neither at the table nor at the door, nor expected there. */
function strangers({ seats, door }: Room, names: Known['names']): readonly SeatId[] {
  const here = new Set([
    ...seats.map(({ id }) => id),
    ...door.knocks.map(({ seat }) => seat),
    ...door.admitted,
  ]);
  return Object.keys(names).filter((seat) => !here.has(seat));
}

function refused(code: Refusal['code']): Executed {
  return { ok: false, refusal: { code } };
}
