import { RULES } from '../policy.ts';
import type { RoomEvent } from '../room/event.ts';
import { presentSeats } from '../room/seats.ts';
import type { Quiet, Room } from '../room/state.ts';
import { movingOf, stageLater, stageOf, withInTurn } from './moving.ts';

export type QuietEvent = Extract<
  RoomEvent,
  { type: 'holdBegan' | 'quietBegan' | 'quietEnough' | 'quietEnded' }
>;

/** F11: somebody asked for it, so that cameras are hidden and no vote ends it. */
export function isHeld(room: Room): boolean {
  return room.floor.kind === 'quiet' && room.floor.quiet.because === 'hold';
}

/** F11: how many of those present have asked for its end. */
export function enoughIn(room: Room, quiet: Quiet): { said: number; present: number } {
  const present = presentSeats(room);
  const said = present.filter(({ id }) => quiet.enough.includes(id));
  return { said: said.length, present: present.length };
}

/** The holds that still count at a time. */
export function recentHolds(room: Room, now: number): Room['holds'] {
  return room.holds.filter(({ at }) => now - at < RULES.hold.withinMs);
}

export function evolveQuiet(room: Room, event: QuietEvent, at: number): Room {
  switch (event.type) {
    case 'holdBegan': {
      const holds = [...recentHolds(room, at), { seat: event.seat, at }];
      return quietened(
        { ...room, holds },
        { because: 'hold', by: event.seat, until: event.until },
        at,
      );
    }
    case 'quietBegan':
      return isHeld(room) && room.floor.kind === 'quiet'
        ? prolonged(room, room.floor.quiet, event.until)
        : quietened(room, { because: event.because, by: null, until: event.until }, at);
    case 'quietEnough':
      return room.floor.kind === 'quiet'
        ? {
            ...room,
            floor: {
              kind: 'quiet',
              quiet: { ...room.floor.quiet, enough: [...room.floor.quiet.enough, event.seat] },
            },
          }
        : room;
    case 'quietEnded':
      return room.floor.kind === 'quiet' ? resumed(room, room.floor.quiet, at) : room;
  }
}

/** F11: a decision prolongs a hold, and does not take its place: cameras stay hidden. */
function prolonged(room: Room, held: Quiet, until: number): Room {
  const quiet = { ...held, until: Math.max(held.until, until), enough: [] };
  return { ...room, floor: { kind: 'quiet', quiet } };
}

function quietened(room: Room, begun: Pick<Quiet, 'because' | 'by' | 'until'>, at: number): Room {
  const before = movingOf(room);
  if (before === null) return room;
  return { ...room, floor: { kind: 'quiet', quiet: { ...begun, since: at, before, enough: [] } } };
}

/** F11: floor clocks stopped, and go on. */
function resumed(room: Room, { before, since }: Quiet, at: number): Room {
  const back = { ...room, floor: before };
  return withInTurn(back, { stage: stageLater(stageOf(back), at - since) });
}
