import { evolveDoor } from '../door/evolve.ts';
import { evolveProposals } from '../decisions/evolve.ts';
import { evolveFloor, evolveScript } from '../floor/evolve.ts';
import { evolveQuiet } from '../floor/quiet.ts';
import { evolveTurns } from '../floor/turns.ts';
import { evolveLasting } from '../lasting/evolve.ts';
import { evolvePresence, placeMade } from '../presence/evolve.ts';
import { joined, split, wantingTogether } from '../tables/evolve.ts';
import { withBoth, withTable } from '../tables/seen.ts';
import type { RoomEvent } from './event.ts';
import { givenBack } from './given-back.ts';
import { POLICY_NUMBERS } from '../policy.ts';
import type { Lasting, Room } from './state.ts';

/**
 * The room after an event. Pure, total, and free of rules: whether the event may happen was
 * decided before. `at` is the event's recorded time in ms.
 */
export function evolve(room: Room, event: RoomEvent, at: number): Room {
  switch (event.type) {
    case 'seatTaken':
    case 'seatConnected':
    case 'seatLost':
    case 'seatAway':
    case 'seatRested':
    case 'seatReturned':
    case 'seatLeft':
    case 'seatMuted':
    case 'seatUnmuted':
    case 'seatRemoved':
    case 'seatRestored':
      return evolvePresence(room, event, at);
    case 'knocked':
    case 'knockWithdrawn':
    case 'admitted':
    case 'doorClosed':
    case 'doorOpened':
      return evolveDoor(room, event, at);
    case 'roundBegan':
    case 'roundEnded':
    case 'sharingBegan':
    case 'floorOpened':
    case 'floorGathered':
      return evolveFloor(room, event);
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
      return evolveTurns(room, event, at);
    case 'holdBegan':
    case 'quietBegan':
    case 'quietEnough':
    case 'quietEnded':
      return evolveQuiet(room, event, at);
    case 'scriptSet':
    case 'stageBegan':
    case 'scriptEnded':
      return evolveScript(room, event);
    case 'changeAwaited':
      // The end stays the end, whatever else is decided before it.
      return room.awaiting?.kind === 'end' ? room : { ...room, awaiting: event.change };
    case 'changeDropped':
      return { ...room, awaiting: null };
    case 'proposed':
    case 'answered':
    case 'proposalClosed':
      return evolveProposals(room, event, at);
    case 'turnLengthChanged':
      return { ...room, policy: { ...room.policy, turnSeconds: event.turnSeconds } };
    case 'talkTimeShown':
      return { ...room, talkTimeShown: event.shown };
    case 'agreementAdopted':
    case 'agreementDropped':
    case 'helpLineChanged':
    case 'policyChanged':
    case 'phonesAdmitted':
    case 'phonesRefused':
    case 'scheduleChanged':
    case 'invitationChanged':
      return withLasting(room, evolveLasting(room.lasting, event, at));
    case 'timeGivenBack':
      return givenBack(room, event.ms);
    case 'circleSplit':
      return split(room, event);
    case 'atTable':
      return withTable(placeMade(room, event.event), event.table, (seen) =>
        evolve(seen, event.event, at),
      );
    case 'circlesJoined':
      return joined(room);
    case 'togetherWanted':
      return wantingTogether(room);
    case 'meetingEnded': {
      const { tables: _tables, ...whole } = room;
      return {
        ...whole,
        floor: { kind: 'ended', at, because: event.because },
        proposals: [],
        awaiting: null,
        script: null,
        door: { ...room.door, knocks: [], admitted: [] },
      };
    }
  }
}

/** A number of the policy that has changed also holds at once. */
function withLasting(room: Room, lasting: Lasting): Room {
  const before = room.lasting.policy;
  const changed = POLICY_NUMBERS.filter((number) => lasting.policy[number] !== before[number]);
  if (changed.length === 0) return { ...room, lasting };
  const now = Object.fromEntries(changed.map((number) => [number, lasting.policy[number]]));
  const inForce = (of: Room): Room => ({ ...of, policy: { ...of.policy, ...now } });
  return withBoth(inForce({ ...room, lasting }), inForce);
}
