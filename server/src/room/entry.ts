import { EMPTY_CIRCLE } from '@ronda/shared/circle/circle';
import { circleDeadline } from '@ronda/shared/circle/deadline';
import type { MeetingId, SeatId } from '@ronda/shared/ids';
import { deadline } from '@ronda/shared/room/deadline';
import type { Decision } from '@ronda/shared/room/decide';
import type { Recorded } from '@ronda/shared/room/event';
import type { Room } from '@ronda/shared/room/state';
import { versionOf } from '@ronda/shared/wire/version';
import { carriedFrom } from '@ronda/shared/room/state';
import type { Entry } from '../log/log.ts';
import type { Known } from './known.ts';
import { foldRecorded, hasEnded } from './known.ts';

/** What is written in the same step as the events. */
export type Beside = Pick<Entry, 'command' | 'name' | 'lease' | 'release'>;

export type Decided = Extract<Decision, { ok: true }>;

/** What a decision writes, and the room once it is written. */
export interface Written {
  readonly entry: Entry;
  readonly recorded: readonly Recorded[];
  readonly after: Known;
  /** The deadline that it met; null when it met none. */
  readonly due: number | null;
}

export function writtenBy(
  meeting: MeetingId,
  known: Known,
  { events, box }: Decided,
  now: number,
  beside: Beside,
): Written {
  const recorded = events.map((event, index) => ({ seq: known.seq + 1 + index, at: now, event }));
  const after = foldRecorded(known, recorded);
  const version = Math.max(known.version, versionOf(events, after.room.lasting));
  const { circle = EMPTY_CIRCLE, ...ballots } = box;
  const gone = strangers(after.room, namesAfter(known.names, beside), circle.gone);
  const isRevised = circle !== (known.box.circle ?? EMPTY_CIRCLE);
  const before = known.box.circle?.gone ?? [];
  const keeps = keepsMore(known.room, after.room) || circle.gone.length > before.length;
  const entry: Entry = {
    meeting,
    expected: known.seq,
    unservedUntil: known.unserved.until,
    at: now,
    events,
    version,
    box: ballots,
    deadline: deadline(after.room, box),
    ...beside,
    ...(gone.length > 0 ? { forget: gone } : {}),
    ...pinIn(events),
    ...(keeps ? { carried: carriedFrom(after.room, [...before, ...circle.gone]) } : {}),
    ...(isRevised
      ? { circle: { expected: known.revision, circle, deadline: circleDeadline(circle) } }
      : {}),
    ...(hasEnded(after) ? { ends: true } : {}),
  };
  const names = namesAfter(known.names, entry);
  const unserved = { ...known.unserved, ms: 0 };
  const revision = keeps || isRevised ? known.revision + 1 : known.revision;
  return {
    entry,
    recorded,
    after: { ...after, version, box, names, unserved, revision },
    due: dueBy(known, now),
  };
}

/** H4: after an outage nothing is due any more as it was. */
function dueBy({ room, box, unserved }: Known, now: number): number | null {
  const due = unserved.ms > 0 ? null : deadline(room, box);
  return due === null || due > now ? null : due;
}

/** D8: the PIN that is proposed in this step. */
function pinIn(events: Decided['events']): Pick<Entry, 'pin'> {
  const proposed = events.find((event) => event.type === 'proposed');
  return proposed?.action.kind === 'admitPhones' ? { pin: proposed.action.phones.mark } : {};
}

/** D6: what outlives the meeting is kept in the step in which it is decided; whose turn it is to open, at the end (F3), or when somebody who opened leaves the group. */
function keepsMore(before: Room, after: Room): boolean {
  return before.lasting !== after.lasting || after.floor.kind === 'ended';
}

/** Also entering again on the same line by the same name: the lease it comes with is renewed already. */
export function isNothing({ events, box }: Decided, known: Known, beside: Beside): boolean {
  const { command, name, release } = beside;
  return (
    events.length === 0 &&
    box === known.box &&
    command === undefined &&
    release === undefined &&
    (name === undefined || known.names[name.seat] === name.sealed)
  );
}

function namesAfter(
  names: Known['names'],
  { name, forget = [] }: Pick<Entry, 'name' | 'forget'>,
): Known['names'] {
  if (name === undefined && forget.length === 0) return names;
  const all = name === undefined ? names : { ...names, [name.seat]: name.sealed };
  return Object.fromEntries(Object.entries(all).filter(([seat]) => !forget.includes(seat)));
}

/** Of those whose names are kept, who is neither at the table nor at the door, nor expected there; or has left the group. */
function strangers(
  { seats, door }: Room,
  names: Known['names'],
  gone: readonly SeatId[],
): readonly SeatId[] {
  const here = new Set([
    ...seats.flatMap(({ id, presence }) =>
      gone.includes(id) && presence.kind === 'left' ? [] : [id],
    ),
    ...door.knocks.map(({ seat }) => seat),
    ...door.admitted,
  ]);
  return Object.keys(names).filter((seat) => !here.has(seat));
}
