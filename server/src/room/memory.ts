import type { MeetingId } from '@ronda/shared/ids';
import type { RoomLog } from '../log/log.ts';
import type { Known } from './known.ts';
import { foldKept } from './known.ts';

/**
 * Rooms already folded, so that a command costs no more in an old meeting than in a new one. Only
 * ever a shortcut: what is decided on it is appended against its seq, and what is read is compared.
 */
export interface Memory {
  /** What was last seen here, which may be behind the log. */
  last(meeting: MeetingId): Known | null;
  /** What the log has now; null when there is no such meeting, or no more. */
  fresh(meeting: MeetingId): Promise<Known | null>;
  remember(meeting: MeetingId, known: Known): void;
  forget(meeting: MeetingId): void;
}

export function createMemory(log: RoomLog): Memory {
  const rooms = new Map<MeetingId, Known>();

  const remember = (meeting: MeetingId, known: Known) => {
    const before = rooms.get(meeting);
    if (before === undefined || before.seq <= known.seq) rooms.set(meeting, known);
  };

  return {
    last: (meeting) => rooms.get(meeting) ?? null,
    remember,
    forget: (meeting) => void rooms.delete(meeting),
    async fresh(meeting) {
      const before = rooms.get(meeting) ?? null;
      if (before !== null && (await log.seq(meeting)) === before.seq)
        return rooms.get(meeting) ?? before;
      const kept = await log.read(meeting, before?.seq ?? 0);
      if (kept === null || kept.ended) {
        rooms.delete(meeting);
        return null;
      }
      const known = foldKept(kept, before);
      remember(meeting, known);
      return known;
    },
  };
}
