import type { BallotBox } from '../decisions/ballot-box.ts';
import { answer, closeNext, forget, propose, whyNotYet } from '../decisions/course.ts';
import { askGroup, countedAtEnd, moveGroup } from '../circle/in-meeting.ts';
import { enter, moveDoor } from '../door/course.ts';
import { moveFloor } from '../floor/course.ts';
import { stageOf } from '../floor/moving.ts';
import { hold } from '../floor/hold.ts';
import { lose, movePresence } from '../presence/course.ts';
import { RULES } from '../policy.ts';
import type { Actor, LineCommand, SeatCommand, Step } from './command.ts';
import type { Course } from './course.ts';
import { happened } from './course.ts';
import type { RoomEvent } from './event.ts';
import { boxGivenBack } from './given-back.ts';
import { may } from './may.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import { seatOf } from './seats.ts';
import type { Room, Turn } from './state.ts';
import { moveTables } from '../tables/course.ts';
import { within } from '../tables/placing.ts';
import { tableOf } from '../tables/seen.ts';

export type Decision =
  | { readonly ok: true; readonly events: RoomEvent[]; readonly box: BallotBox }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * The rules of the room: what follows from a command, or why it is refused. Pure. `now` is the
 * room's time in ms, never before its last event. What the clock has made due comes first, so that a
 * late server decides as a punctual one; then the command; then all that follows from it, down to
 * the next thing that must wait for somebody or for time.
 *
 * @param unservedMs for how long nobody served the room since its last event (H4)
 */
export function decide(
  room: Room,
  box: BallotBox,
  step: Step,
  now: number,
  unservedMs = 0,
): Decision {
  const due = settle(giveBack({ now, room, box, events: [] }, unservedMs));
  const acted = act(due, step);
  if (typeof acted === 'string') return { ok: false, refusal: { code: acted } };
  const { events, box: after } = countedAtEnd(settle(acted));
  return { ok: true, events: [...events], box: after };
}

/** H4: before anything is found to be due. */
function giveBack(course: Course, ms: number): Course {
  if (ms <= 0 || course.room.floor.kind === 'ended') return course;
  const box = boxGivenBack(course.box, ms);
  return happened({ ...course, box }, { type: 'timeGivenBack', ms });
}

function act(course: Course, step: Step): Course | RefusalCode {
  switch (step.actor) {
    case 'clock':
      return course;
    case 'group':
      return course.room.floor.kind === 'ended' ? 'ended' : askGroup(course, step.command.asked);
    default:
      return actSeated(course, step.actor, step.command);
  }
}

function actSeated(
  course: Course,
  actor: Actor,
  command: SeatCommand | LineCommand,
): Course | RefusalCode {
  const { seat, connection } = actor;
  if (command.type === 'lose') return lose(course, actor);
  if (course.room.floor.kind === 'ended') return 'ended';
  if (command.type === 'enter') {
    const { type: _type, ...how } = command;
    return enter(course, { seat, connection, ...how });
  }
  const presence = seatOf(course.room, seat)?.presence;
  if (presence?.kind === 'connected' && presence.connection !== connection) return 'olderTab';
  const doing = (so: Course) => {
    const permission = may(so.room, seat, command, so.now);
    return permission.may ? obey(so, seat, command) : permission.why.code;
  };
  const table = tableOf(course.room, seat);
  return table === null ? doing(course) : within(course, table, doing);
}

/** What a permitted command does by itself. */
function obey(course: Course, seat: Actor['seat'], command: SeatCommand): Course | RefusalCode {
  switch (command.type) {
    case 'speak':
      return takeTurn(course, seat, 'aloud');
    case 'write':
      return takeTurn(course, seat, 'inWriting');
    case 'pass':
      return happened(course, { type: 'turnPassed', seat });
    case 'later':
      return happened(course, { type: 'turnPostponed', seat });
    case 'finish':
      return happened(course, { type: 'turnFinished', seat });
    case 'moreTime':
      return happened(course, {
        type: 'moreTimeAsked',
        seat,
        until: course.now + RULES.moreTime.objectMs,
      });
    case 'objectToMoreTime': {
      const holder = stageOf(course.room)?.seat;
      return holder === undefined
        ? course
        : happened(course, { type: 'moreTimeRefused', seat: holder });
    }
    case 'raiseHand':
      return happened(course, { type: 'handRaised', seat });
    case 'lowerHand':
      return happened(course, { type: 'handLowered', seat });
    case 'hold':
      return hold(course, seat);
    case 'endQuiet':
      return happened(course, { type: 'quietEnough', seat });
    case 'rest':
      return happened(course, { type: 'seatRested', seat });
    case 'return':
      return happened(course, { type: 'seatReturned', seat });
    case 'leave':
      return happened(course, { type: 'seatLeft', seat });
    case 'propose':
      return whyNotYet(course, seat, command.action) ?? propose(course, seat, command.action);
    case 'answer':
      return answer(course, seat, command.proposal, command.ballot);
  }
}

/** F4, F10 */
function takeTurn(course: Course, seat: Actor['seat'], taken: Turn['taken']): Course {
  const type = stageOf(course.room)?.kind === 'turn' ? 'turnSwitched' : 'turnStarted';
  return happened(course, { type, seat, taken });
}

/** Does one due thing after the other until none is left. Each makes the room smaller or later, so it ends. */
function settle(course: Course): Course {
  let so = course;
  while (so.room.floor.kind !== 'ended') {
    const next =
      movePresence(so) ??
      moveDoor(so) ??
      closeNext(so) ??
      moveTables(so) ??
      moveFloor(so) ??
      moveGroup(so);
    if (next === null) return { ...so, box: forget(so.box, so.now) };
    so = next;
  }
  return { ...so, box: { ...so.box, cast: {}, made: [] } };
}
