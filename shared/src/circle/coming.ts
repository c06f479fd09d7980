import type { SeatId } from '../ids.ts';
import { RULES } from '../policy.ts';
import type { RefusalCode } from '../room/refusal.ts';
import type { Lasting } from '../room/state.ts';
import type { Planned } from '../schedule/meetings.ts';
import { nextMeetings } from '../schedule/meetings.ts';
import { zoneOf } from '../schedule/zones.ts';
import type { Circle } from './circle.ts';
import type { SaysComing } from './command.ts';
import type { CircleCourse } from './course.ts';
import { changed } from './course.ts';

/** S6: the meeting that can be said to be come to: the next one, or the one that is going on. */
export function nextPlanned({ schedule }: Lasting, now: number): Planned | null {
  const zone = schedule === undefined ? null : zoneOf(schedule.zone);
  if (schedule === undefined || zone === null) return null;
  return nextMeetings(schedule, { from: now, count: 1, zone })[0] ?? null;
}

/** What has been said of this meeting; of another one it is of no account any more. */
export function saidOf({ coming }: Circle, planned: Planned | null): SaidComing {
  return coming !== null && coming.date === planned?.date ? coming.said : [];
}
type SaidComing = NonNullable<Circle['coming']>['said'];

export function whyNotSayComing(
  { circle, lasting, now }: CircleCourse,
  seat: SeatId,
  { date }: SaysComing,
): RefusalCode | null {
  const planned = nextPlanned(lasting, now);
  if (planned?.date !== date) return 'noSuchMeeting';
  const others = saidOf(circle, planned).filter((one) => one.seat !== seat);
  return others.length >= RULES.circle.remembered ? 'tooMuchDecided' : null;
}

/** It can be said otherwise until the meeting is over, and taken back. */
export function sayComing(course: CircleCourse, seat: SeatId, says: SaysComing): CircleCourse {
  const { circle, lasting, now } = course;
  const planned = nextPlanned(lasting, now);
  if (planned === null) return course;
  const others = saidOf(circle, planned).filter((one) => one.seat !== seat);
  const mine = says.coming === null ? [] : [{ seat, there: says.coming, named: says.named }];
  const { date, ends } = planned;
  return changed(course, { coming: { date, until: ends, said: [...others, ...mine] } });
}
