import type { MeetingId } from '@ronda/shared/ids';
import { createReach, type Reach } from './reach.ts';
import type { Answer, LiveKit } from './livekit.ts';

/** How many meetings that are over are remembered, so that nobody sits on in one. */
const REMEMBERED = 1000;

/** The meetings whose media this process follows, and those it saw end. */
export interface Meetings {
  /** How far its participants reach; followed from now on. */
  reach(meeting: MeetingId): Reach;
  /** A room that never was one of ours may be somebody else's. */
  isOurs(meeting: MeetingId): boolean;
  isOver(meeting: MeetingId): boolean;
  end(meeting: MeetingId): void;
  /** Makes sure that LiveKit has the room. */
  open(meeting: MeetingId): Promise<Answer<string>>;
  /** Everyone out. True when LiveKit has confirmed it. */
  close(meeting: MeetingId): Promise<boolean>;
  /**
   * Compares LiveKit's own id of the room, if there is one, with the one before. When LiveKit has
   * begun anew, what was confirmed is forgotten, and the answer is false.
   */
  isAsBefore(meeting: MeetingId, sid: string | undefined): boolean;
}

export function createMeetings(livekit: LiveKit): Meetings {
  const followed = new Map<MeetingId, Reach>();
  const sids = new Map<MeetingId, string>();
  const over = new Set<MeetingId>();
  return {
    reach(meeting) {
      let reach = followed.get(meeting);
      if (reach === undefined) {
        reach = createReach();
        followed.set(meeting, reach);
      }
      return reach;
    },
    isOurs: (meeting) => followed.has(meeting) || over.has(meeting),
    isOver: (meeting) => over.has(meeting),
    end(meeting) {
      over.add(meeting);
      for (const oldest of over) {
        if (over.size <= REMEMBERED) break;
        over.delete(oldest);
      }
    },
    async open(meeting) {
      const opened = await livekit.open(meeting);
      if (opened.ok) sids.set(meeting, opened.value);
      return opened;
    },
    async close(meeting) {
      const closed = await livekit.close(meeting);
      const gone = closed.ok || closed.failure === 'gone';
      if (gone) {
        followed.delete(meeting);
        sids.delete(meeting);
      }
      return gone;
    },
    isAsBefore(meeting, sid) {
      if (sid !== undefined && sid === sids.get(meeting)) return true;
      followed.set(meeting, createReach());
      sids.delete(meeting);
      return false;
    },
  };
}
