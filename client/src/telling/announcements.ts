import { stageOf } from '@ronda/shared/floor/moving';
import type { SeatId } from '@ronda/shared/ids';
import type { Recorded, RoomEvent } from '@ronda/shared/room/event';
import { bare } from '@ronda/shared/room/event';
import { evolve } from '@ronda/shared/room/evolve';
import type { Room } from '@ronda/shared/room/state';
import { roomSeenFrom, tableOf } from '@ronda/shared/tables/seen';
import { clockOf, leftOf } from './clock.ts';
import type { Sentence } from './sentence.ts';
import { sentence } from './sentence.ts';
import { tellDecisions } from './events/decisions.ts';
import { tellFloors } from './events/floors.ts';
import { tellPeople } from './events/people.ts';
import type { Happening, Telling, Told } from './events/told.ts';
import { offerKey, tellTurns } from './events/turns.ts';

const USUAL = { urgency: 'soon', kept: 'meeting', isOutcome: false, seldom: null } as const;

/** Puts events into sentences. `before` is the room before the first of them. */
export function tell(before: Room, events: readonly Recorded[], me: SeatId): readonly Told[] {
  const told: Told[] = [];
  let room = before;
  for (const { seq, at, event } of events) {
    const after = evolve(room, event, at);
    const tellings = tellSeen({ event, before: room, after, me, at });
    for (const [index, telling] of tellings.entries()) {
      told.push({ ...USUAL, id: `${seq}.${index}`, seq, at, ...telling });
    }
    room = after;
  }
  return told;
}

/** The present stage when it is mine, for whoever comes back into it; null when it is not. */
export function tellStage(room: Room, me: SeatId, now: number): Sentence | null {
  const stage = room.floor.kind === 'quiet' ? null : stageOf(room);
  if (stage?.seat !== me) return null;
  if (stage.kind === 'offer') return sentence(offerKey(room, stage.laterLeft));
  const ms = leftOf(clockOf(room, stage), now);
  const key = stage.taken === 'inWriting' ? 'announce.myTurnWriting' : 'announce.myTurn';
  return ms > 0 ? sentence(key, { length: { ms } }) : sentence('announce.timeOver');
}

type TableTold = Exclude<RoomEvent['type'], 'atTable'>;

/** D12: of what happens at a table, whoever sits there is told, and the others of what concerns all. */
function tellSeen({ event, before, after, me, at }: Happening): readonly Telling[] {
  const where = { before: roomSeenFrom(before, me), after: roomSeenFrom(after, me), me, at };
  const happened = bare(event);
  const isMine = event.type !== 'atTable' || event.table === tableOf(after, me);
  return isMine || CONCERNS_ALL.includes(happened.type)
    ? tellOne({ event: happened, ...where })
    : [];
}

const CONCERNS_ALL: readonly RoomEvent['type'][] = [
  'admitted',
  'doorClosed',
  'doorOpened',
  'togetherWanted',
];

function tellOne(happening: Happening<TableTold>): readonly Telling[] {
  const { event, ...where } = happening;
  switch (event.type) {
    case 'seatTaken':
    case 'seatConnected':
    case 'seatLost':
    case 'seatAway':
    case 'seatRested':
    case 'seatReturned':
    case 'seatLeft':
    case 'knocked':
    case 'knockWithdrawn':
    case 'admitted':
    case 'doorClosed':
    case 'doorOpened':
      return tellPeople({ event, ...where });
    case 'turnOffered':
    case 'turnStarted':
    case 'turnSwitched':
    case 'turnPassed':
    case 'turnPostponed':
    case 'offerWithdrawn':
    case 'turnFinished':
    case 'turnInterrupted':
    case 'moreTimeAsked':
    case 'moreTimeGranted':
    case 'moreTimeRefused':
    case 'handRaised':
    case 'handLowered':
      return tellTurns({ event, ...where });
    case 'roundBegan':
    case 'roundEnded':
    case 'sharingBegan':
    case 'floorOpened':
    case 'floorGathered':
    case 'holdBegan':
    case 'quietBegan':
    case 'quietEnough':
    case 'quietEnded':
    case 'scriptSet':
    case 'stageBegan':
    case 'scriptEnded':
    case 'changeAwaited':
    case 'changeDropped':
    case 'timeGivenBack':
    case 'meetingEnded':
    case 'circleSplit':
    case 'togetherWanted':
    case 'circlesJoined':
      return tellFloors({ event, ...where });
    case 'proposed':
    case 'answered':
    case 'proposalClosed':
    case 'turnLengthChanged':
    case 'talkTimeShown':
    case 'agreementAdopted':
    case 'agreementDropped':
    case 'helpLineChanged':
    case 'policyChanged':
    case 'phonesAdmitted':
    case 'phonesRefused':
    case 'scheduleChanged':
    case 'seatMuted':
    case 'seatUnmuted':
    case 'seatRemoved':
    case 'seatRestored':
      return tellDecisions({ event, ...where });
  }
}
