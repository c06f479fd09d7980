import type { SeatId } from '../ids.ts';
import { RULES } from '../policy.ts';
import type { Course } from '../room/course.ts';
import { happened } from '../room/course.ts';
import { enoughIn } from './quiet.ts';

/** F11: anyone can hold the room, once each and twice in all in ten minutes. */
export function hold(course: Course, seat: SeatId): Course {
  return happened(course, { type: 'holdBegan', seat, until: course.now + RULES.hold.lastsMs });
}

/** D8: quiet by decision begins at once (D6), and prolongs a hold that goes on (F11). */
export function beginQuiet(
  course: Course,
  because: 'decision' | 'script',
  minutes: number,
): Course {
  return happened(course, { type: 'quietBegan', because, until: course.now + minutes * 60_000 });
}

/** The floor goes on when the time is over, or half of those present have had enough. */
export function moveQuiet(course: Course): Course | null {
  const { room, now } = course;
  if (room.floor.kind !== 'quiet') return null;
  const { said, present } = enoughIn(room, room.floor.quiet);
  const halfDo = said > 0 && said * 2 >= present;
  return now >= room.floor.quiet.until || halfDo ? happened(course, { type: 'quietEnded' }) : null;
}
