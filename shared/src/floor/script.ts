import type { Stage } from '../decisions/action.ts';
import type { Course } from '../room/course.ts';
import { happened } from '../room/course.ts';
import type { Room } from '../room/state.ts';
import { beginQuiet } from './hold.ts';
import { beginRound, canBeginRound } from './round.ts';

/**
 * D8: the stage that *go on* would lead to, counted from 0. After the last one, which may go on until
 * then, it is the script's end. Null when there is nothing to go on to.
 */
export function nextStage({ script }: Room): number | null {
  if (script === null) return null;
  return script.next < script.stages.length || script.running ? script.next : null;
}

/** D8: the next stage, once the one before it has ended by itself. Null while there is nothing to do. */
export function moveScript(course: Course): Course | null {
  const { script, floor } = course.room;
  if (script === null || !script.running || floor.kind !== 'gathering') return null;
  return goOn(course);
}

/** Begins the next stage; one that cannot begin is passed over. After the last one the script has ended. */
export function goOn(course: Course): Course {
  const { script } = course.room;
  const stage = script?.stages[script.next];
  if (script === null || stage === undefined)
    return gather(happened(course, { type: 'scriptEnded' }));
  const begun = isPossible(course.room, stage) ? begin(course, stage) : gather(course);
  return happened(begun, { type: 'stageBegan', stage: script.next });
}

function isPossible(room: Room, stage: Stage): boolean {
  switch (stage.kind) {
    case 'reading':
      return canBeginRound(room, 'reading');
    case 'openingRound':
    case 'round':
    case 'closingRound':
      return canBeginRound(room, null);
    case 'sharing':
    case 'openFloor':
    case 'quiet':
      return true;
  }
}

function begin(course: Course, stage: Stage): Course {
  switch (stage.kind) {
    case 'reading':
      return beginRound(course, 'reading', null);
    case 'openingRound':
      return beginRound(course, 'opening', stage.prompt);
    case 'round':
      return beginRound(course, null, stage.prompt);
    case 'closingRound':
      return beginRound(course, 'closing', stage.prompt);
    case 'sharing':
      return happened(course, { type: 'sharingBegan' });
    case 'openFloor':
      return happened(course, { type: 'floorOpened' });
    case 'quiet':
      // The quiet gives back a floor from which the script goes on by itself.
      return beginQuiet(gather(course), 'script', stage.minutes);
  }
}

function gather(course: Course): Course {
  return course.room.floor.kind === 'gathering'
    ? course
    : happened(course, { type: 'floorGathered' });
}
