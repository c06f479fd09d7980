import { RULES } from '../policy.ts';
import type { Course } from '../room/course.ts';
import { happened } from '../room/course.ts';
import { canBeOffered, isPresent, seatOf } from '../room/seats.ts';
import type { FloorChange, Offer, Turn } from '../room/state.ts';
import { moveQuiet } from './hold.ts';
import type { InTurn } from './moving.ts';
import { inTurnOf, roundOf, turnOf } from './moving.ts';
import { offerMs } from './offer-time.ts';
import { queueOf } from './queue.ts';
import { isHeld } from './quiet.ts';
import { beginRound, canBeginRound } from './round.ts';
import { goOn, moveScript } from './script.ts';

/** D6: what a passed decision makes of the floor: after the present turn, and after a hold. */
export function changeFloor(course: Course, change: FloorChange): Course {
  const { floor } = course.room;
  // Only half of those present end a hold early (F11); a quiet that was decided gives way to a decision.
  const so =
    floor.kind === 'quiet' && !isHeld(course.room)
      ? happened(course, { type: 'quietEnded' })
      : course;
  if (turnOf(so.room) !== null || so.room.floor.kind === 'quiet' || isOfTables(change))
    return happened(so, { type: 'changeAwaited', change });
  return isPossible(so, change) ? begin(so, change) : so;
}

/** D12: what is done to the whole circle, where its two tables are known (`moveTables`). */
function isOfTables(
  change: FloorChange,
): change is Extract<FloorChange, { kind: 'split' | 'together' }> {
  return change.kind === 'split' || change.kind === 'together';
}

type OfFloor = Exclude<FloorChange, { kind: 'split' | 'together' }>;

function isPossible({ room }: Course, change: OfFloor): boolean {
  switch (change.kind) {
    case 'round':
      return canBeginRound(room, null);
    case 'reading':
      return canBeginRound(room, 'reading');
    case 'end':
    case 'sharing':
    case 'open':
    case 'goOn':
      return true;
  }
}

function begin(course: Course, change: OfFloor): Course {
  switch (change.kind) {
    case 'end':
      return happened(course, { type: 'meetingEnded', because: 'decision' });
    case 'round':
      return beginRound(course, null, change.prompt);
    case 'reading':
      return beginRound(course, 'reading', null);
    case 'sharing':
      return happened(course, { type: 'sharingBegan' });
    case 'open':
      return happened(course, { type: 'floorOpened' });
    case 'goOn':
      return goOn(course);
  }
}

/** Moves the floor on by one event or change if something is due, else null. */
export function moveFloor(course: Course): Course | null {
  const { room } = course;
  if (room.floor.kind === 'quiet') return moveQuiet(course);
  const turn = turnOf(room);
  if (room.awaiting !== null && turn === null) {
    if (isOfTables(room.awaiting)) return null;
    return isPossible(course, room.awaiting)
      ? begin(course, room.awaiting)
      : happened(course, { type: 'changeDropped' });
  }
  const inTurn = inTurnOf(room);
  if (inTurn === null) return moveScript(course);
  if (inTurn.stage === null) return offerNext(course, inTurn);
  return inTurn.stage.kind === 'offer'
    ? moveOffer(course, inTurn.stage)
    : moveTurn(course, inTurn.stage);
}

/** F3, F4, F9: the next in order; else the end of the round, while a sharing waits for hands. */
function offerNext(course: Course, inTurn: InTurn): Course | null {
  const { room, now } = course;
  const seat = queueOf(room)[0];
  if (seat === undefined)
    return roundOf(room) === null ? null : happened(course, { type: 'roundEnded' });
  const left = inTurn.interrupted.find((interrupted) => interrupted.seat === seat);
  // Turns are as long as when the round or the sharing began (F5).
  const { turnSeconds } = inTurn;
  return happened(course, {
    type: 'turnOffered',
    seat,
    until: now + offerMs(room, seat),
    turnMs: left?.leftMs ?? turnSeconds * 1000,
  });
}

/** F4: an unanswered offer counts as *Later*, then as *Pass*. */
function moveOffer(course: Course, offer: Offer): Course | null {
  const { seat } = offer;
  const found = seatOf(course.room, seat);
  if (found === undefined || !canBeOffered(found)) {
    return happened(course, { type: 'offerWithdrawn', seat });
  }
  if (course.now < offer.until) return null;
  return happened(course, { type: offer.laterLeft ? 'turnPostponed' : 'turnPassed', seat });
}

function moveTurn(course: Course, turn: Turn): Course | null {
  const { now } = course;
  const { seat, clock, moreTime } = turn;
  const found = seatOf(course.room, seat);
  const away = found?.presence.kind === 'away';
  // Away is not over yet: the rest of the turn may be offered again (F7).
  const over = found === undefined || found.resting || found.muted !== null;
  if (over || !(away || isPresent(found))) {
    return happened(course, { type: 'turnFinished', seat });
  }
  if (clock.kind === 'stopped' && (away || now - clock.since + turn.lostMs >= RULES.lostMs)) {
    return interrupt(course, turn, clock.leftMs);
  }
  if (moreTime !== null) {
    return now >= moreTime.until ? happened(course, { type: 'moreTimeGranted', seat }) : null;
  }
  if (clock.kind === 'running' && now >= clock.endsAt + RULES.graceMs) {
    return happened(course, { type: 'turnFinished', seat });
  }
  return null;
}

/**
 * F7: offered again later with the time that was left, but once: a connection dropped again and
 * again must not keep a round from ending (H4), nor a sharing for itself.
 */
function interrupt(course: Course, { seat }: Turn, leftMs: number): Course {
  const before = inTurnOf(course.room)?.interrupted.some(
    (interrupted) => interrupted.seat === seat,
  );
  return happened(
    course,
    before === true || leftMs <= 0
      ? { type: 'turnFinished', seat }
      : { type: 'turnInterrupted', seat, leftMs },
  );
}
