import { roundOf, sharingOf, stageOf, turnOf } from '@ronda/shared/floor/moving';
import { queueOf } from '@ronda/shared/floor/queue';
import type { SeatId } from '@ronda/shared/ids';
import type { Room } from '@ronda/shared/room/state';
import { placeOf } from '../mine.ts';
import { person, sentence } from '../sentence.ts';
import type { Happening, Telling } from './told.ts';
import { aboutSeat, brief, either, plain, seldom, whileFloor } from './told.ts';

export type TurnTold = Happening<
  | 'turnOffered'
  | 'turnStarted'
  | 'turnSwitched'
  | 'turnPassed'
  | 'turnPostponed'
  | 'offerWithdrawn'
  | 'turnFinished'
  | 'turnInterrupted'
  | 'moreTimeAsked'
  | 'moreTimeGranted'
  | 'moreTimeRefused'
  | 'handRaised'
  | 'handLowered'
>;

/** Offers, turns and hands. They are forgotten with the round or the sharing (H5). */
export function tellTurns({ event, after, me }: TurnTold): readonly Telling[] {
  const { seat } = event;
  const inSharing = sharingOf(after) !== null;
  switch (event.type) {
    case 'turnOffered':
      // Whoever has to answer is told nothing else.
      return seat === me ? [myOffer(after)] : [othersOffer(after, seat), ...tellNext(after, me)];
    case 'turnStarted':
      return seat === me ? [myTurn(after)] : [othersTurn(after, seat)];
    case 'turnSwitched':
      return [
        event.taken === 'inWriting'
          ? brief(either(seat, me, 'announce.iGoOnWriting', 'announce.goesOnWriting'))
          : brief(either(seat, me, 'announce.iGoOnAloud', 'announce.goesOnAloud')),
      ];
    case 'turnPassed':
      return [whileFloor(either(seat, me, 'announce.iPassed', 'announce.passed'))];
    case 'turnPostponed':
      return [
        whileFloor(
          either(
            seat,
            me,
            inSharing ? 'announce.iPostponedHand' : 'announce.iPostponed',
            'announce.postponed',
          ),
        ),
      ];
    case 'offerWithdrawn':
      return [brief(plain('announce.offerWithdrawn'))];
    case 'turnFinished':
      return [whileFloor(either(seat, me, 'announce.iFinished', 'announce.finished'))];
    case 'turnInterrupted':
      return [
        whileFloor(
          inSharing
            ? either(seat, me, 'announce.iWasInterruptedSharing', 'announce.interruptedSharing')
            : either(seat, me, 'announce.iWasInterrupted', 'announce.interrupted'),
        ),
      ];
    case 'moreTimeAsked':
      return [brief(either(seat, me, 'announce.iAskedMore', 'announce.askedMore'))];
    case 'moreTimeGranted':
      return [whileFloor(either(seat, me, 'announce.iHaveMore', 'announce.hasMore'))];
    case 'moreTimeRefused':
      return [whileFloor(either(seat, me, 'announce.iHaveNoMore', 'announce.hasNoMore'))];
    case 'handRaised':
      return tellHand(after, seat, me);
    case 'handLowered':
      return [
        brief(
          seldom('hand', seat, me, either(seat, me, 'announce.iLowered', 'announce.loweredHand')),
        ),
      ];
  }
}

/** The offer or the turn that is mine: it interrupts. */
function myOffer(room: Room): Telling {
  const stage = stageOf(room);
  const laterLeft = stage?.kind !== 'offer' || stage.laterLeft;
  return { ...plain(offerKey(room, laterLeft)), urgency: 'now', kept: 'no' };
}

export function offerKey(room: Room, laterLeft: boolean) {
  if (roundOf(room)?.part === 'reading')
    return laterLeft ? 'announce.readingToMe' : 'announce.readingToMeAgain';
  return laterLeft ? 'announce.offeredToMe' : 'announce.offeredToMeAgain';
}

function othersOffer(room: Room, seat: SeatId): Telling {
  const reading = roundOf(room)?.part === 'reading';
  return brief(aboutSeat(reading ? 'announce.readingOffered' : 'announce.offered', seat));
}

function myTurn(room: Room): Telling {
  const turn = turnOf(room);
  const length = { ms: turn?.lengthMs ?? 0 };
  const key = turn?.taken === 'inWriting' ? 'announce.myTurnWriting' : 'announce.myTurn';
  return { said: sentence(key, { length }), urgency: 'now', kept: 'no' };
}

function othersTurn(room: Room, seat: SeatId): Telling {
  if (turnOf(room)?.taken === 'inWriting') return whileFloor(aboutSeat('announce.writes', seat));
  const reads = roundOf(room)?.part === 'reading';
  return whileFloor(aboutSeat(reads ? 'announce.reads' : 'announce.turn', seat));
}

/** F9: the next two, as they are marked on the circle. Of a reading only one is wanted. */
function tellNext(room: Room, me: SeatId): readonly Telling[] {
  if (roundOf(room)?.part === 'reading') return [];
  const [next, then] = queueOf(room);
  if (next === undefined) return [];
  if (next === me) return [brief(plain('announce.iAmNext'))];
  if (then === undefined) return [brief(aboutSeat('announce.next', next))];
  return [
    brief(
      then === me
        ? aboutSeat('announce.nextThenMe', next)
        : { said: sentence('announce.nextTwo', { name: person(next), then: person(then) }) },
    ),
  ];
}

/** F9 */
function tellHand(room: Room, seat: SeatId, me: SeatId): readonly Telling[] {
  if (seat !== me)
    return [seldom('hand', seat, me, whileFloor(aboutSeat('announce.raisedHand', seat)))];
  const place = placeOf(room, me);
  if (place === null) return [brief(plain('announce.iRaised'))];
  return [brief({ said: { key: 'announce.iRaisedAt', count: place - 1 } })];
}
