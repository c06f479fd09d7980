import type { Prompt } from '../decisions/action.ts';
import type { Course } from '../room/course.ts';
import { happened } from '../room/course.ts';
import type { Room, RoundPart } from '../room/state.ts';
import { orderOf } from './order.ts';

/** A round wants somebody to offer a turn to, and a reading something to read. */
export function canBeginRound(room: Room, part: RoundPart | null): boolean {
  if (part === 'reading' && room.lasting.agreements.length === 0) return false;
  return orderOf(room) !== null;
}

/** D8: begins a round with everyone who can be offered a turn. With nobody there is none. */
export function beginRound(course: Course, part: RoundPart | null, prompt: Prompt | null): Course {
  const order = orderOf(course.room);
  if (order === null) return course;
  const { turnSeconds } = course.room.policy;
  return happened(course, { type: 'roundBegan', part, prompt, turnSeconds, ...order });
}
