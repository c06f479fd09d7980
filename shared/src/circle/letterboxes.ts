import type { Action } from '../decisions/action.ts';
import type { SeatId } from '../ids.ts';
import type { Renewal } from '../lasting/invitation.ts';
import { RULES } from '../policy.ts';
import type { Course } from '../room/course.ts';
import type { RefusalCode } from '../room/refusal.ts';
import { isPresent, seatOf } from '../room/seats.ts';
import type { Room } from '../room/state.ts';
import type { Circle } from './circle.ts';
import type { Letterbox, LeavesLetterbox } from './letterbox.ts';

/** Only of who is at the table: so nobody who was asked to leave leaves one, nor who was never here. */
export function leaveLetterbox(
  circle: Circle,
  room: Room,
  seat: SeatId,
  { device, sealed }: LeavesLetterbox,
): Circle | RefusalCode {
  const mine = seatOf(room, seat);
  if (mine === undefined || !isPresent(mine)) return 'notSeated';
  const same = (one: Letterbox) => one.seat === seat && one.device === device;
  if (circle.letterboxes.find(same)?.sealed === sealed) return circle;
  const others = circle.letterboxes.filter((one) => !same(one));
  const letterboxes = withinBounds([...others, { seat, device, sealed }], seat);
  return { ...circle, letterboxes };
}

/** The oldest of this person's goes first, then the oldest of whoever has more than one, then the oldest. */
function withinBounds(letterboxes: readonly Letterbox[], seat: SeatId): Letterbox[] {
  const kept = [...letterboxes];
  const count = (of: SeatId) => kept.filter((one) => one.seat === of).length;
  const drop = (which: (one: Letterbox) => boolean) => kept.splice(kept.findIndex(which), 1);
  while (count(seat) > RULES.circle.devices) drop((one) => one.seat === seat);
  while (kept.length > RULES.circle.letterboxes) {
    const spare = kept.some((one) => count(one.seat) > 1);
    drop((one) => !spare || count(one.seat) > 1);
  }
  return kept;
}

/**
 * At the end of a meeting: those of whoever is remembered, and was not asked to leave. So a letter finds nobody
 * whom the group has sent away, also when it renews its invitation weeks later.
 */
export function letterboxesAfter(circle: Circle, { seats }: Pick<Room, 'seats'>): Circle {
  const removed = new Set(
    seats.flatMap(({ id, presence }) => (presence.kind === 'removed' ? [id] : [])),
  );
  const letterboxes = circle.letterboxes.filter(
    ({ seat }) => !removed.has(seat) && circle.seated.some((one) => one.seat === seat),
  );
  return letterboxes.length === circle.letterboxes.length ? circle : { ...circle, letterboxes };
}

/** To whom a renewal is to be sent: everybody who left a letterbox, but those who were asked to leave. */
export function letterboxesOf(circle: Circle, room: Room): readonly Letterbox[] {
  return circle.letterboxes.filter(({ seat }) => mayBeSent(room, seat));
}

/** Nobody is left out by whoever proposes it. */
export function whyNotForAll(circle: Circle, room: Room, action: Action): RefusalCode | null {
  if (action.kind !== 'renewInvitation') return null;
  const { letters } = action.renewal;
  const isFor = (seat: SeatId) => letters.filter(({ to }) => to === seat).length;
  const boxes = letterboxesOf(circle, room);
  const boxesOf = (seat: SeatId) => boxes.filter((one) => one.seat === seat).length;
  return boxes.every(({ seat }) => isFor(seat) >= boxesOf(seat)) ? null : 'lettersMissing';
}

/** As it is sent when it has passed: nobody gets it who was asked to leave meanwhile, or has left the group. */
export function sent({ box, room }: Course, renewal: Renewal): Renewal {
  const boxes = box.circle?.letterboxes ?? [];
  const letters = renewal.letters.filter(
    ({ to }) => mayBeSent(room, to) && boxes.some(({ seat }) => seat === to),
  );
  return { ...renewal, letters };
}

const mayBeSent = (room: Room, seat: SeatId) => seatOf(room, seat)?.presence.kind !== 'removed';
