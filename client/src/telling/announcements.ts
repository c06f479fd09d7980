import { stageOf } from '@ronda/shared/floor/moving';
import type { SeatId } from '@ronda/shared/ids';
import type { Recorded } from '@ronda/shared/room/event';
import type { Room } from '@ronda/shared/room/state';
import { clockOf, leftOf } from './clock.ts';
import type { Sentence } from './sentence.ts';
import { sentence } from './sentence.ts';
import { tellDecisions } from './events/decisions.ts';
import { tellFloors } from './events/floors.ts';
import { tellPeople } from './events/people.ts';
import type { Happening, Telling, Told } from './events/told.ts';
import { offerKey, tellTurns } from './events/turns.ts';
import type { Seen } from './seen.ts';
import { seenFrom } from './seen.ts';

const USUAL = { urgency: 'soon', kept: 'meeting', isOutcome: false, seldom: null } as const;

/** Puts events into sentences. `before` is the whole room before the first of them. */
export function tell(before: Room, events: readonly Recorded[], me: SeatId): readonly Told[] {
  return seenFrom(before, events, me).flatMap(({ seq, ...seen }) =>
    tellOne({ ...seen, me }).map((telling, index) => ({
      ...USUAL,
      ...{ id: `${seq}.${index}`, seq, at: seen.at },
      ...telling,
    })),
  );
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

function tellOne(happening: Happening<Seen['event']['type']>): readonly Telling[] {
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
    case 'invitationChanged':
    case 'seatMuted':
    case 'seatUnmuted':
    case 'seatRemoved':
    case 'seatRestored':
      return tellDecisions({ event, ...where });
  }
}
