import type { MeetingId, SeatId } from '@ronda/shared/ids';
import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { Recorded } from '@ronda/shared/room/event';
import { NewerMeeting, type Head, type Kept, type RoomLog } from '../log/log.ts';
import type { Known } from './known.ts';
import { asEnded, foldKept, hasEnded } from './known.ts';

/** What has happened in a meeting, once it is in the log and not before. */
export interface Publication {
  readonly meeting: MeetingId;
  readonly events: readonly Recorded[];
  /** Of who arrived, or came back by another name. */
  readonly names: Readonly<Record<SeatId, Sealed>>;
  /** The room after it. */
  readonly known: Known;
}

/**
 * Rooms already folded, so that a command costs no more in an old meeting than in a new one. Only
 * ever a shortcut: what is decided on it is appended against its seq, and what is read is compared.
 */
export interface Memory {
  /** What was last seen here, which may be behind the log. */
  last(meeting: MeetingId): Known | null;
  /** What the log has now; null when there is no such meeting, or no more. */
  fresh(meeting: MeetingId): Promise<Known | null>;
  /** The same, when it is known to have changed. */
  reread(meeting: MeetingId): Promise<Known | null>;
  /** What follows on what was known: these events, which are in the log. */
  remember(meeting: MeetingId, events: readonly Recorded[], known: Known): void;
  forget(meeting: MeetingId): void;
}

/**
 * `learned` is told of each meeting in order, of everything once, whoever appended it: another server, too. `outgrown` is told of
 * those that only newer servers understand any more.
 */
export function createMemory(
  log: RoomLog,
  learned: (publication: Publication) => void,
  outgrown: (meeting: MeetingId) => void,
): Memory {
  const rooms = new Map<MeetingId, Known>();

  function remember(meeting: MeetingId, events: readonly Recorded[], known: Known): void {
    const before = rooms.get(meeting);
    // Read meanwhile with what came after it.
    if (before !== undefined && before.seq > known.seq) return;
    const names = newNames(before, known);
    rooms.set(meeting, known);
    const unseen = events.filter(({ seq }) => seq > (before?.seq ?? 0));
    if (unseen.length > 0 || Object.keys(names).length > 0 || hasEnded(known))
      learned({ meeting, events: unseen, names, known });
  }

  async function read(meeting: MeetingId, after: number): Promise<Kept | null> {
    try {
      return await log.read(meeting, after);
    } catch (error) {
      if (error instanceof NewerMeeting && rooms.delete(meeting)) outgrown(meeting);
      throw error;
    }
  }

  async function reread(meeting: MeetingId): Promise<Known | null> {
    const before = rooms.get(meeting) ?? null;
    const kept = await read(meeting, before?.seq ?? 0);
    const now = rooms.get(meeting);
    // Ended elsewhere, and erased already: nobody here has been told.
    if (kept === null && now !== undefined) remember(meeting, [], asEnded(now));
    if (kept === null || kept.ended) {
      if (kept !== null && now !== undefined)
        remember(meeting, kept.events, foldKept(kept, before));
      rooms.delete(meeting);
      return null;
    }
    // What was appended here meanwhile is newer than what was read.
    if (now !== undefined && now.seq > kept.seq) return now;
    const known = foldKept(kept, before);
    remember(meeting, kept.events, known);
    return known;
  }

  return {
    last: (meeting) => rooms.get(meeting) ?? null,
    remember,
    reread,
    forget: (meeting) => void rooms.delete(meeting),
    async fresh(meeting) {
      const before = rooms.get(meeting);
      if (before !== undefined && isHead(await log.head(meeting), before))
        return rooms.get(meeting) ?? before;
      return reread(meeting);
    },
  };
}

/** Whether what is known is all there is to know. */
export function isHead(head: Head | null, known: Known): boolean {
  return (
    head?.seq === known.seq &&
    head.version === known.version &&
    head.revision === known.revision &&
    head.unserved.until === known.unserved.until
  );
}

function newNames(before: Known | undefined, { names }: Known): Publication['names'] {
  if (before === undefined || names === before.names) return {};
  const changed = Object.entries(names).filter(([seat, name]) => before.names[seat] !== name);
  return Object.fromEntries(changed);
}
