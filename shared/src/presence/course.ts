import { RULES } from '../policy.ts';
import type { Actor } from '../room/command.ts';
import type { Course } from '../room/course.ts';
import { happened } from '../room/course.ts';
import { seatOf } from '../room/seats.ts';
import { happenedTo } from '../tables/placing.ts';

/** A line is gone. Only the newest one of a seat counts; an older one's end says nothing (F7). */
export function lose(course: Course, { seat, connection }: Actor): Course {
  const presence = seatOf(course.room, seat)?.presence;
  if (presence?.kind === 'connected' && presence.connection === connection) {
    return happenedTo(course, { type: 'seatLost', seat });
  }
  const knock = course.room.door.knocks.find((other) => other.seat === seat);
  return knock?.connection === connection
    ? happened(course, { type: 'knockWithdrawn', seat })
    : course;
}

/** What time alone does to presence, one event at a time; null when nothing is due. */
export function movePresence(course: Course): Course | null {
  const { room, now } = course;
  if (now >= room.openedAt + RULES.longestMs) {
    return happened(course, { type: 'meetingEnded', because: 'longest' });
  }
  if (room.emptySince !== null && now >= room.emptySince + RULES.emptyMs) {
    return happened(course, { type: 'meetingEnded', because: 'empty' });
  }
  for (const { id: seat, presence, muted } of room.seats) {
    if (presence.kind === 'lost' && now >= presence.since + RULES.lostMs) {
      return happenedTo(course, { type: 'seatAway', seat });
    }
    if (muted !== null && muted.until !== 'roundEnd' && now >= muted.until) {
      return happenedTo(course, { type: 'seatUnmuted', seat });
    }
  }
  return null;
}
