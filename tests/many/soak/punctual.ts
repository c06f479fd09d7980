import { offerMs } from '@ronda/shared/floor/offer-time';
import { floorTime, inTurnOf, stageOf, turnOf } from '@ronda/shared/floor/moving';
import { queueOf } from '@ronda/shared/floor/queue';
import { RULES } from '@ronda/shared/policy';
import type { RoomEvent } from '@ronda/shared/room/event';
import { canBeOffered, presentSeats, seatOf } from '@ronda/shared/room/seats';
import type { Room, Turn } from '@ronda/shared/room/state';

/** What an event says of the clock. */
export type Timing =
  /** The clock's, which was to act then, in the room's time. */
  | { readonly kind: 'due'; readonly at: number }
  /** Somebody's own command, as the clock was not to act yet. */
  | { readonly kind: 'asked' }
  | { readonly kind: 'wrong'; readonly what: string }
  | null;

const due = (at: number): Timing => ({ kind: 'due', at });
const wrong = (what: string): Timing => ({ kind: 'wrong', what });

/** What the clock may bring about, or what follows from it. */
const CLOCKED = [
  'turnOffered',
  'turnPassed',
  'turnPostponed',
  'offerWithdrawn',
  'turnFinished',
  'turnInterrupted',
  'moreTimeGranted',
  'proposalClosed',
  'quietEnded',
  'seatAway',
] as const;
type Clocked = Extract<RoomEvent, { type: (typeof CLOCKED)[number] }>;

const isClocked = (event: RoomEvent): event is Clocked =>
  CLOCKED.some((type) => type === event.type);

/** Of an event that happened in this room, at that time; null of one that says nothing of the clock. */
export function timingOf(room: Room, event: RoomEvent, at: number): Timing {
  return isClocked(event) ? timingIn(room, event, at) : null;
}

function timingIn(room: Room, event: Clocked, at: number): Timing {
  switch (event.type) {
    case 'turnOffered':
      return wrongOffer(room, event, at);
    case 'turnPassed':
    case 'turnPostponed': {
      const offer = stageOf(room);
      if (offer?.kind !== 'offer' || offer.seat !== event.seat)
        return wrong('nobody was offered it');
      return at < offer.until ? { kind: 'asked' } : due(offer.until);
    }
    case 'offerWithdrawn':
      return isAble(room, event.seat) ? wrong('an offer was withdrawn from who can take it') : null;
    case 'turnFinished':
    case 'turnInterrupted': {
      const turn = turnOf(room);
      return turn?.seat === event.seat ? endOf(room, turn, event, at) : wrong('there was no turn');
    }
    case 'moreTimeGranted': {
      const until = turnOf(room)?.moreTime?.until ?? Infinity;
      return at < until ? wrong('more time was granted before anyone could object') : due(until);
    }
    case 'proposalClosed':
      return closeOf(room, event, at);
    case 'quietEnded':
      return quietOf(room, at);
    case 'seatAway': {
      const presence = seatOf(room, event.seat)?.presence;
      const away = presence?.kind === 'lost' ? presence.since + RULES.lostMs : Infinity;
      return at < away ? wrong('somebody was away too soon') : due(away);
    }
  }
}

function isAble(room: Room, seat: string): boolean {
  const found = seatOf(room, seat);
  return found !== undefined && canBeOffered(found);
}

/** F3, F5: to whom it is to be offered, for as long as all have. */
function wrongOffer(
  room: Room,
  { seat, until, turnMs }: Extract<RoomEvent, { type: 'turnOffered' }>,
  at: number,
): Timing {
  const inTurn = inTurnOf(room);
  if (inTurn === null || queueOf(room)[0] !== seat) return wrong('somebody was skipped');
  const left = inTurn.interrupted.find((cutOff) => cutOff.seat === seat)?.leftMs;
  if (turnMs !== (left ?? inTurn.turnSeconds * 1000)) return wrong('a turn has another length');
  return until === at + offerMs(room, seat) ? null : wrong('an offer has another length');
}

/** F5, F7, F8 */
function endOf(room: Room, turn: Turn, { type }: RoomEvent, at: number): Timing {
  const { clock } = turn;
  // Rests, has left, is muted: over.
  if (!isAble(room, turn.seat) && type === 'turnFinished') return null;
  const now = floorTime(room, at);
  if (clock.kind === 'stopped') {
    const over = clock.since + RULES.lostMs - turn.lostMs;
    if (now >= over) return due(over);
    const isAway = seatOf(room, turn.seat)?.presence.kind === 'away';
    return isAway ? null : wrong('a turn was cut off too soon');
  }
  if (type === 'turnInterrupted') return wrong('a turn was cut off without a loss');
  const over = clock.endsAt + RULES.graceMs;
  return now < over || turn.moreTime !== null ? { kind: 'asked' } : due(over);
}

/** D2: before its time only when nobody is left to be waited for. */
function closeOf(
  room: Room,
  { proposal, outcome }: Extract<RoomEvent, { type: 'proposalClosed' }>,
  at: number,
): Timing {
  const open = room.proposals.find(({ id }) => id === proposal);
  if (open === undefined) return wrong('what was not open was closed');
  if (at >= open.until) return outcome === 'overtaken' ? null : due(open.until);
  if (outcome === 'overtaken' || outcome === 'objected') return null;
  return open.answers < open.electors.length ? wrong('a vote was closed too soon') : null;
}

/** F11: or by half of those present, or by a decision. */
function quietOf({ floor, ...room }: Room, at: number): Timing {
  if (floor.kind !== 'quiet') return wrong('a quiet ended that was not');
  const { until, enough, because } = floor.quiet;
  if (at >= until) return due(until);
  const present = presentSeats({ floor, ...room });
  const asking = present.filter(({ id }) => enough.includes(id)).length;
  const half = asking > 0 && asking * 2 >= present.length;
  return half || because !== 'hold' ? null : wrong('a hold ended too soon');
}
