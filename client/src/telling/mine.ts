import { roundOf, sharingOf, stageOf, turnOf } from '@ronda/shared/floor/moving';
import { queueOf } from '@ronda/shared/floor/queue';
import { enoughIn } from '@ronda/shared/floor/quiet';
import { voiceOf } from '@ronda/shared/floor/speech';
import type { SeatId } from '@ronda/shared/ids';
import { seatOf } from '@ronda/shared/room/seats';
import type { Mute, Quiet, Room, Turn } from '@ronda/shared/room/state';
import type { Clock } from './clock.ts';
import { clockOf, quietClockOf } from './clock.ts';

/** What one's own place is now, which decides what the bottom bar offers first. */
export type Mine =
  | {
      readonly kind: 'offer';
      readonly clock: Clock;
      readonly laterLeft: boolean;
      /** Of the group's agreements, by whoever takes it first. */
      readonly toRead: boolean;
    }
  | {
      readonly kind: 'turn';
      readonly clock: Clock;
      readonly taken: Turn['taken'];
      readonly toRead: boolean;
    }
  | ({
      readonly kind: 'quiet';
      readonly clock: Clock;
      /** F5: a turn that the quiet stops can be finished all the same. */
      readonly holdsTurn: boolean;
      /** F9: whether one's hand is up; null where hands are not raised. */
      readonly handUp: boolean | null;
    } & Enough)
  | { readonly kind: 'muted'; readonly until: Mute['until'] }
  | { readonly kind: 'resting'; readonly canTalk: boolean }
  | { readonly kind: 'talk' }
  /** F9: whether one's hand is up, and whom one comes after. `place` counts from 1. */
  | { readonly kind: 'sharing'; readonly handUp: boolean; readonly place: number | null }
  /** `place` counts from 1; null for whoever is offered nothing more in this round. */
  | { readonly kind: 'listening'; readonly place: number | null };

/** F11: half of those present end a quiet. */
export interface Enough {
  readonly said: number;
  readonly present: number;
  readonly bySelf: boolean;
}

export function mineOf(room: Room, me: SeatId): Mine {
  if (room.floor.kind === 'quiet') {
    const { quiet } = room.floor;
    return {
      kind: 'quiet',
      clock: quietClockOf(quiet),
      holdsTurn: turnOf(room)?.seat === me,
      handUp: stageOf(room)?.seat === me ? null : handUpOf(room, me),
      ...enoughOf(room, quiet, me),
    };
  }
  const seat = seatOf(room, me);
  if (seat !== undefined && seat.muted !== null) return { kind: 'muted', until: seat.muted.until };
  const stage = stageOf(room);
  if (stage?.seat === me) {
    const clock = clockOf(room, stage);
    const toRead = roundOf(room)?.part === 'reading';
    return stage.kind === 'turn'
      ? { kind: 'turn', clock, taken: stage.taken, toRead }
      : { kind: 'offer', clock, laterLeft: stage.laterLeft, toRead };
  }
  const canTalk = voiceOf(room, me) === 'open';
  if (seat?.resting === true) return { kind: 'resting', canTalk };
  if (canTalk) return { kind: 'talk' };
  const place = placeOf(room, me);
  const handUp = handUpOf(room, me);
  return handUp === null ? { kind: 'listening', place } : { kind: 'sharing', handUp, place };
}

function handUpOf(room: Room, me: SeatId): boolean | null {
  return sharingOf(room)?.hands.includes(me) ?? null;
}

/** Among those who are offered a turn after the present one. */
export function placeOf(room: Room, seat: SeatId): number | null {
  const place = queueOf(room).indexOf(seat) + 1;
  return place === 0 ? null : place;
}

export function enoughOf(room: Room, quiet: Quiet, me: SeatId): Enough {
  return { ...enoughIn(room, quiet), bySelf: quiet.enough.includes(me) };
}
