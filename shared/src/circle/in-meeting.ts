import type { Course } from '../room/course.ts';
import { happened } from '../room/course.ts';
import type { RefusalCode } from '../room/refusal.ts';
import { isPresent, seatOf } from '../room/seats.ts';
import { happenedTo } from '../tables/placing.ts';
import { EMPTY_CIRCLE } from './circle.ts';
import type { CircleStep } from './command.ts';
import { decideCircle } from './decide.ts';
import { leaveLetterbox, letterboxesAfter } from './letterboxes.ts';
import { countMeeting } from './members.ts';

/** D2: while a meeting goes on, what the group decides otherwise is part of it, so that there is one order of all. */
export function askGroup(
  course: Course,
  asked: Exclude<CircleStep, 'clock'>,
): Course | RefusalCode {
  const { command } = asked;
  if (command.type === 'leaveLetterbox') {
    const circle = course.box.circle ?? EMPTY_CIRCLE;
    const left = leaveLetterbox(circle, course.room, asked.seat, command);
    if (typeof left === 'string') return left;
    if (left === circle) return course;
    return { ...course, box: { ...course.box, circle: left } };
  }
  const decided = stepped(course, asked);
  if (typeof decided === 'string' || asked.command.type !== 'leaveGroup') return decided;
  const seat = seatOf(course.room, asked.seat);
  if (seat === undefined) return decided;
  const circle = decided.box.circle ?? EMPTY_CIRCLE;
  const gone = [...circle.gone.filter((id) => id !== seat.id), seat.id];
  const left = { ...decided, box: { ...decided.box, circle: { ...circle, gone } } };
  return isPresent(seat) ? happenedTo(left, { type: 'seatLeft', seat: seat.id }) : left;
}

/** What has become due between meetings, while one goes on. Null when nothing has. */
export function moveGroup(course: Course): Course | null {
  const moved = stepped(course, 'clock');
  return typeof moved === 'string' || moved === course ? null : moved;
}

/** D2: at its end a meeting is counted for those who were seated in it. */
export function countedAtEnd(course: Course): Course {
  const { circle } = course.box;
  const ends = course.events.some(({ type }) => type === 'meetingEnded');
  if (!ends || circle === undefined) return course;
  const counted = letterboxesAfter(countMeeting(circle, course.room), course.room);
  return { ...course, box: { ...course.box, circle: counted } };
}

function stepped(course: Course, step: CircleStep): Course | RefusalCode {
  const { box, room, now } = course;
  const circle = box.circle ?? EMPTY_CIRCLE;
  const decision = decideCircle({ circle, lasting: room.lasting }, step, now);
  if (!decision.ok) return decision.refusal.code;
  if (decision.circle === circle) return course;
  return happened({ ...course, box: { ...box, circle: decision.circle } }, ...decision.events);
}
