import { turnOf } from '@ronda/shared/floor/moving';
import { seatOf } from '@ronda/shared/room/seats';
import type { SeatId } from '@ronda/shared/ids';
import type { Room } from '@ronda/shared/room/state';
import type { Happening, Telling } from './told.ts';
import { aboutSeat, brief, either, plain, seldom } from './told.ts';

type People = Happening<
  | 'seatTaken'
  | 'seatConnected'
  | 'seatLost'
  | 'seatAway'
  | 'seatRested'
  | 'seatReturned'
  | 'seatLeft'
  | 'knocked'
  | 'knockWithdrawn'
  | 'admitted'
  | 'doorClosed'
  | 'doorOpened'
>;

/** Who comes, goes, rests and waits at the door. */
export function tellPeople({ event, before, me }: People): readonly Telling[] {
  switch (event.type) {
    case 'doorClosed':
      return [
        plain(event.because === 'lock' ? 'announce.doorLocked' : 'announce.doorAfterRemoval'),
      ];
    case 'doorOpened':
      return [plain('announce.doorOpened')];
    case 'seatTaken':
      return event.seat === me ? [] : [aboutSeat('announce.arrived', event.seat)];
    case 'seatConnected':
      return tellReturn(before, event.seat, me);
    case 'seatLost':
      return holds(before, event.seat) ? [brief(aboutSeat('announce.holderLost', event.seat))] : [];
    case 'seatAway':
      return event.seat === me ? [] : [aboutSeat('announce.away', event.seat)];
    case 'seatRested':
      return [seldomRests(event.seat, me, 'announce.iRested', 'announce.rested')];
    case 'seatReturned':
      return [seldomRests(event.seat, me, 'announce.iReturned', 'announce.returned')];
    case 'seatLeft':
      return event.seat === me ? [] : [aboutSeat('announce.left', event.seat)];
    case 'knocked':
      return [seldom('knock', event.seat, me, aboutSeat('announce.knocked', event.seat))];
    case 'knockWithdrawn':
      return [
        seldom('knock', event.seat, me, brief(aboutSeat('announce.knockWithdrawn', event.seat))),
      ];
    case 'admitted':
      return [aboutSeat('announce.admitted', event.seat)];
  }
}

const seldomRests = (seat: SeatId, me: SeatId, ...keys: [mine: Key, theirs: Key]) =>
  seldom('rest', seat, me, either(seat, me, ...keys));
type Key = Parameters<typeof plain>[0];

function tellReturn(before: Room, seat: SeatId, me: SeatId): readonly Telling[] {
  if (seat === me) return [];
  const kind = seatOf(before, seat)?.presence.kind;
  if (kind === 'away' || kind === 'left') return [aboutSeat('announce.back', seat)];
  return kind === 'lost' && holds(before, seat)
    ? [brief(aboutSeat('announce.holderBack', seat))]
    : [];
}

/** Whether the turn is this seat's. In a quiet its time stands still anyway. */
function holds(room: Room, seat: SeatId): boolean {
  return room.floor.kind !== 'quiet' && turnOf(room)?.seat === seat;
}
