import type { SeatId } from '../ids.ts';
import type { Room } from '../room/state.ts';
import type { Action } from './action.ts';

const ABOUT_SOMEBODY = ['mute', 'letSpeakAgain', 'askToLeave', 'letBackIn', 'letIn'] as const;
type AboutSomebody = Extract<Action, { kind: (typeof ABOUT_SOMEBODY)[number] }>;
export type AboutNobody = Exclude<Action, AboutSomebody>;

export function isAboutSomebody(action: Action): action is AboutSomebody {
  return ABOUT_SOMEBODY.some((kind) => kind === action.kind);
}

/** Whom an action is about at this moment. They are no electors in it (D3). */
export function subjectsOf(room: Room, action: Action): readonly SeatId[] {
  if (!isAboutSomebody(action)) return [];
  switch (action.kind) {
    case 'mute':
    case 'letSpeakAgain':
    case 'askToLeave':
    case 'letBackIn':
      return action.subjects;
    case 'letIn':
      return atTheDoor(room);
  }
}

/** Those who wait for a decision. Who was let in, and waits for a free seat, needs none. */
export function atTheDoor(room: Room): readonly SeatId[] {
  const { knocks, admitted } = room.door;
  return knocks.flatMap(({ seat }) => (admitted.includes(seat) ? [] : [seat]));
}

/**
 * Equal for identical proposals (D7). Words are sealed so that equal ones stay equal. A PIN is another
 * each time, as a secret is, and the question the same.
 */
export function sameness(action: Action, subjects: readonly SeatId[]): string {
  const bare = 'subjects' in action || 'phones' in action || 'renewal' in action;
  return JSON.stringify([action.kind, bare ? null : action, [...subjects].sort()]);
}
