import { sent } from '../circle/letterboxes.ts';
import { openDoor, seatKnocker } from '../door/course.ts';
import { changeFloor } from '../floor/course.ts';
import { roundOf } from '../floor/moving.ts';
import { beginQuiet } from '../floor/hold.ts';
import type { SeatId } from '../ids.ts';
import { lastingChange } from '../lasting/effects.ts';
import { RULES } from '../policy.ts';
import type { Course } from '../room/course.ts';
import { happened } from '../room/course.ts';
import { seatOf } from '../room/seats.ts';
import type { Proposal } from '../room/state.ts';

/** D6: what passes is done, in the same step. */
export function done(course: Course, proposal: Proposal): Course {
  const { action, subjects } = proposal;
  switch (action.kind) {
    case 'beginRound':
      return changeFloor(course, { kind: 'round', prompt: action.prompt });
    case 'beginReading':
      return changeFloor(course, { kind: 'reading' });
    case 'beginSharing':
      return changeFloor(course, { kind: 'sharing' });
    case 'openFloor':
      return changeFloor(course, { kind: 'open' });
    case 'quiet':
      return beginQuiet(course, 'decision', action.minutes);
    case 'followScript':
      return changeFloor(happened(course, { type: 'scriptSet', stages: action.stages }), {
        kind: 'goOn',
      });
    case 'goOn':
      return changeFloor(course, { kind: 'goOn' });
    case 'endMeeting':
      return changeFloor(course, { kind: 'end' });
    case 'splitCircle':
      return changeFloor(course, { kind: 'split', minutes: action.minutes });
    case 'comeTogether':
      return happened(course, { type: 'togetherWanted' });
    case 'changeTurnLength':
      return happened(course, { type: 'turnLengthChanged', turnSeconds: action.turnSeconds });
    case 'unlock':
      return openDoor(course);
    case 'showTalkTime':
      return happened(course, { type: 'talkTimeShown', shown: action.shown });
    case 'adoptAgreement':
    case 'dropAgreement':
    case 'changeHelpLine':
    case 'changePolicy':
    case 'admitPhones':
    case 'refusePhones':
    case 'changeSchedule':
      return happened(course, lastingChange(course.room.lasting, action));
    case 'renewInvitation': {
      const renewal = sent(course, action.renewal);
      return happened(course, lastingChange(course.room.lasting, { ...action, renewal }));
    }
    case 'freeText':
    case 'temperatureCheck':
      // The group's word, or mood, is all there is to it: it stands among what was decided.
      return course;
    case 'mute':
      return each(course, subjects, (so, seat) =>
        happened(so, { type: 'seatMuted', seat, until: muteUntil(so, subjects) }),
      );
    case 'letSpeakAgain':
      return each(course, subjects, (so, seat) =>
        seatOf(so.room, seat)?.muted == null ? so : happened(so, { type: 'seatUnmuted', seat }),
      );
    case 'askToLeave':
      return closeDoor(each(course, subjects, remove), 'removal');
    case 'letBackIn':
      return each(course, subjects, (so, seat) =>
        seatOf(so.room, seat)?.presence.kind === 'removed'
          ? happened(so, { type: 'seatRestored', seat })
          : so,
      );
    case 'lock':
      return closeDoor(course, 'lock');
    case 'letIn':
      return each(course, subjects, seatKnocker);
  }
}

/** The subject's having left changes nothing: the seat is closed all the same (D4). */
function remove(course: Course, seat: SeatId): Course {
  return happened(course, { type: 'seatRemoved', seat });
}

function closeDoor(course: Course, because: 'removal' | 'lock'): Course {
  return course.room.door.closed === false
    ? happened(course, { type: 'doorClosed', because })
    : course;
}

/**
 * D3: for the rest of the round, or ten minutes outside one. A round that would be over with the
 * mute itself is none: the mute would end in the step that makes it.
 */
function muteUntil({ room, now }: Course, subjects: readonly SeatId[]): 'roundEnd' | number {
  const round = roundOf(room);
  const others = round === null ? [] : [round.stage?.seat, ...round.waiting];
  const goesOn = others.some((seat) => seat !== undefined && !subjects.includes(seat));
  const lasts = goesOn && round?.part !== 'reading' && room.awaiting === null;
  return lasts ? 'roundEnd' : now + RULES.muteMs;
}

function each(
  course: Course,
  seats: readonly SeatId[],
  doing: (so: Course, seat: SeatId) => Course,
): Course {
  return seats.reduce(
    (so, seat) => (so.room.floor.kind === 'ended' ? so : doing(so, seat)),
    course,
  );
}
