import { offerMs } from '@ronda/shared/floor/offer-time';
import { RULES } from '@ronda/shared/policy';
import type { Offer, Quiet, Room, Turn } from '@ronda/shared/room/state';

/** A time that runs out, or is stopped. All in ms; `endsAt` by the server's clock. */
export type Clock =
  | { readonly kind: 'running'; readonly endsAt: number; readonly wholeMs: number }
  | { readonly kind: 'stopped'; readonly leftMs: number; readonly wholeMs: number };

export function clockOf(room: Pick<Room, 'policy' | 'seats'>, stage: Offer | Turn): Clock {
  if (stage.kind === 'offer') {
    return { kind: 'running', endsAt: stage.until, wholeMs: offerMs(room, stage.seat) };
  }
  return stage.clock.kind === 'running'
    ? { kind: 'running', endsAt: stage.clock.endsAt, wholeMs: stage.lengthMs }
    : { kind: 'stopped', leftMs: stage.clock.leftMs, wholeMs: stage.lengthMs };
}

/** F11: how long it stays quiet at the most. */
export function quietClockOf({ since, until }: Quiet): Clock {
  return { kind: 'running', endsAt: until, wholeMs: until - since };
}

/** What is left of it in ms; below zero within the grace of a turn. */
export function leftOf(clock: Clock, now: number): number {
  return clock.kind === 'running' ? clock.endsAt - now : clock.leftMs;
}

/** Whole seconds, so that the last shown second is 1 and what has begun counts. */
export function secondsOf(leftMs: number): number {
  return Math.ceil(leftMs / 1000);
}

/** “2:34”. Nothing is left below zero. */
export function shortTime(leftMs: number): string {
  const seconds = Math.max(0, secondsOf(leftMs));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** F5: how near the end is, as the screen says it. */
export type Nearness = 'plenty' | 'short' | 'grace';

export function nearnessOf(leftMs: number): Nearness {
  if (leftMs <= 0) return 'grace';
  return leftMs <= RULES.warningsMs[0] ? 'short' : 'plenty';
}
