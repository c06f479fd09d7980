import { roundOf, sharingOf } from '../floor/moving.ts';
import { orderOf } from '../floor/order.ts';
import { isHeld } from '../floor/quiet.ts';
import { nextStage } from '../floor/script.ts';
import type { SeatId } from '../ids.ts';
import { whyNoLastingChange } from '../lasting/sense.ts';
import { isWithin, RULES } from '../policy.ts';
import type { RefusalCode } from '../room/refusal.ts';
import { isPresent, presentSeats, seatOf } from '../room/seats.ts';
import type { Proposal, Room } from '../room/state.ts';
import type { Action } from './action.ts';
import { isForAll } from './action.ts';
import type { AboutNobody } from './subjects.ts';
import { atTheDoor, isAboutSomebody } from './subjects.ts';

/** Whether what a proposal asks for has come about otherwise, so that the question is idle. */
export function isOvertaken(room: Room, proposal: Proposal): boolean {
  const { action } = proposal;
  if (!isAboutSomebody(action)) return whyIdle(room, action) !== null;
  switch (action.kind) {
    case 'mute':
    case 'askToLeave':
      return action.subjects.every((id) => seatOf(room, id)?.presence.kind === 'removed');
    case 'letSpeakAgain':
      return action.subjects.every((id) => (seatOf(room, id)?.muted ?? null) === null);
    case 'letBackIn':
      return action.subjects.every((id) => seatOf(room, id)?.presence.kind !== 'removed');
    case 'letIn':
      return proposal.subjects.every((id) => isSeated(room, id) && !isKnocking(room, id));
  }
}

/** D12: also at the other table. */
function isSeated(room: Room, id: SeatId): boolean {
  const seats = [...room.seats, ...(room.table?.elsewhere ?? [])];
  return seats.some((seat) => seat.id === id);
}

/** Also who has a seat, and came back to it by an invitation of before (D8). */
function isKnocking({ door }: Room, id: SeatId): boolean {
  return door.knocks.some(({ seat }) => seat === id);
}

/** Why an action makes no sense now, whoever else would agree. */
export function whyNoSense(room: Room, me: SeatId, action: Action): RefusalCode | null {
  if (room.table !== undefined && isForAll(action)) return 'whileSplit';
  if (!isAboutSomebody(action)) return whyIdle(room, action);
  switch (action.kind) {
    case 'letIn':
      return atTheDoor(room).length === 0 ? 'nobodyAtTheDoor' : null;
    case 'mute':
      return whyNotAgainst(room, me, action.subjects, (id) => seatOf(room, id)?.muted === null);
    case 'askToLeave':
      return whyNotAgainst(room, me, action.subjects, () => true);
    case 'letSpeakAgain':
      if (!action.subjects.every((id) => seatOf(room, id) !== undefined)) return 'unknownSubject';
      return action.subjects.every((id) => seatOf(room, id)?.muted !== null) ? null : 'alreadySo';
    case 'letBackIn':
      return action.subjects.every((id) => seatOf(room, id)?.presence.kind === 'removed')
        ? null
        : 'unknownSubject';
  }
}

/** Why an action that names nobody would change nothing, whether it is proposed now or was before. */
function whyIdle(room: Room, action: AboutNobody): RefusalCode | null {
  switch (action.kind) {
    case 'beginRound':
    case 'beginReading':
    case 'beginSharing':
    case 'openFloor':
    case 'quiet':
    case 'followScript':
    case 'goOn':
    case 'endMeeting':
    case 'splitCircle':
    case 'comeTogether':
      return whyNoChange(room, action);
    case 'changeTurnLength':
      if (!isWithin('turnSeconds', action.turnSeconds)) return 'outOfBounds';
      return room.policy.turnSeconds === action.turnSeconds ? 'alreadySo' : null;
    case 'showTalkTime':
      return room.talkTimeShown === action.shown ? 'alreadySo' : null;
    case 'unlock':
      return room.door.closed === false ? 'alreadySo' : null;
    case 'lock':
      return room.door.closed === false ? null : 'alreadySo';
    case 'adoptAgreement':
    case 'dropAgreement':
    case 'changeHelpLine':
    case 'changePolicy':
    case 'admitPhones':
    case 'refusePhones':
    case 'changeSchedule':
    case 'renewInvitation':
      return whyNoLastingChange(room.lasting, action);
    case 'freeText':
    case 'temperatureCheck':
      return null;
  }
}

type FloorAction = Extract<
  Action,
  {
    kind:
      | 'beginRound'
      | 'beginReading'
      | 'beginSharing'
      | 'openFloor'
      | 'quiet'
      | 'followScript'
      | 'goOn'
      | 'endMeeting'
      | 'splitCircle'
      | 'comeTogether';
  }
>;

/** D6: why this would not change the floor, or not any more. */
function whyNoChange(room: Room, action: FloorAction): RefusalCode | null {
  const { awaiting } = room;
  if (awaiting?.kind === 'end') return action.kind === 'endMeeting' ? 'alreadySo' : 'endsSoon';
  if (awaiting?.kind === 'together')
    return action.kind === 'comeTogether' ? 'alreadySo' : 'togetherSoon';
  switch (action.kind) {
    case 'beginRound':
    case 'beginReading':
      if (action.kind === 'beginReading' && room.lasting.agreements.length === 0)
        return 'nothingToRead';
      if (roundOf(room) !== null || awaiting?.kind === 'round' || awaiting?.kind === 'reading')
        return 'roundGoesOn';
      return orderOf(room) === null ? 'nobodyForARound' : null;
    case 'beginSharing':
      return sharingOf(room) !== null || awaiting?.kind === 'sharing' ? 'alreadySo' : null;
    case 'openFloor':
      return room.floor.kind === 'open' || awaiting?.kind === 'open' ? 'alreadySo' : null;
    case 'quiet':
      if (!isWithin('quietMinutes', action.minutes)) return 'outOfBounds';
      return room.floor.kind === 'quiet' && !isHeld(room) ? 'alreadySo' : null;
    case 'followScript':
      return action.stages.every(
        (stage) => stage.kind !== 'quiet' || isWithin('quietMinutes', stage.minutes),
      )
        ? null
        : 'outOfBounds';
    case 'goOn':
      if (nextStage(room) !== action.stage) return 'nothingToGoOnTo';
      return awaiting?.kind === 'goOn' ? 'alreadySo' : null;
    case 'endMeeting':
      return null;
    case 'splitCircle':
      if (!isWithin('splitMinutes', action.minutes)) return 'outOfBounds';
      if (presentSeats(room).length < RULES.split.least) return 'tooFewToSplit';
      return awaiting?.kind === 'split' ? 'alreadySo' : null;
    case 'comeTogether':
      if (room.table === undefined) return 'notSplit';
      return room.table.wantTogether.here ? 'alreadySo' : null;
  }
}

/** D3: what closes something to somebody names present seats, fewer than half of them, and not oneself. */
function whyNotAgainst(
  room: Room,
  me: SeatId,
  subjects: readonly SeatId[],
  open: (id: SeatId) => boolean,
): RefusalCode | null {
  if (subjects.includes(me)) return 'subjectIsYou';
  const seats = subjects.map((id) => seatOf(room, id));
  if (!seats.every((seat) => seat !== undefined && isPresent(seat))) return 'unknownSubject';
  if (subjects.length * 2 >= presentSeats(room).length) return 'tooManySubjects';
  return subjects.every(open) ? null : 'alreadySo';
}
