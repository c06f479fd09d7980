import type { SeatId } from '@ronda/shared/ids';
import type { Room } from '@ronda/shared/room/state';
import { stageOf } from '@ronda/shared/floor/moving';
import { voiceOf } from '@ronda/shared/floor/speech';
import { seatOf } from '@ronda/shared/room/seats';
import type { SendingPlan } from './sending.ts';

/** What the floor is to one's own microphone. Opening it counts for one of these, never for the next. */
export type Place = 'everyone' | 'offered' | 'turn' | 'nothing';

/**
 * F7: a lost connection does not end the turn, so whoever opened the microphone in it need not do
 * so again on returning. A mute by decision (D3) does end it, and a quiet (F11) closes all of them. A
 * turn in writing (F10) is one of which the microphone is not part yet, like an offer.
 */
export function placeOf(room: Room, me: SeatId): Place {
  switch (room.floor.kind) {
    case 'round':
    case 'sharing': {
      const stage = stageOf(room);
      const muted = seatOf(room, me)?.muted ?? null;
      if (stage?.seat !== me || muted !== null) return 'nothing';
      return stage.kind === 'turn' && stage.taken === 'aloud' ? 'turn' : 'offered';
    }
    case 'gathering':
    case 'open':
    case 'quiet':
    case 'ended':
      return voiceOf(room, me) === 'open' ? 'everyone' : 'nothing';
  }
}

/**
 * F2: nobody's microphone is ever opened for them. What a person opened in one place is closed in
 * the next, except from an offer into the turn it becomes.
 */
export function staysWanted(before: Place, after: Place): boolean {
  if (after === 'nothing') return false;
  return before === after || (before === 'offered' && after === 'turn');
}

export interface Wish {
  /** The person has opened the microphone, here and now. */
  readonly wanted: boolean;
  /** The person entered with a microphone, or has used one: it may be warmed for an offer. */
  readonly ready: boolean;
}

/** What the device should do now. It is never opened by surprise. */
export function microphonePlan(room: Room, me: SeatId, wish: Wish): SendingPlan {
  switch (voiceOf(room, me)) {
    case 'open':
      return wish.wanted ? { device: 'open', send: 'live' } : { device: 'keep', send: 'silence' };
    case 'offered':
      if (wish.wanted) return { device: 'open', send: 'live' };
      return { device: wish.ready ? 'open' : 'keep', send: 'silence' };
    case 'closed': {
      const { kind } = room.floor;
      const passes = kind === 'round' || kind === 'sharing' || kind === 'quiet';
      const mayComeBack = passes && seatOf(room, me)?.muted === null;
      return { device: mayComeBack ? 'keep' : 'release', send: 'nothing' };
    }
  }
}

/**
 * Whether it is worth saying to somebody that nobody hears them talk. Not in a quiet (F11), which no
 * words should break, nor while one is about to press *Speak* (F4), nor while one writes (F10).
 */
export function isWorthSaying(room: Room, me: SeatId): boolean {
  if (room.floor.kind === 'quiet' || room.floor.kind === 'ended') return false;
  return placeOf(room, me) !== 'offered';
}
