import { stageOf } from '../floor/moving.ts';
import { circleDeadline } from '../circle/deadline.ts';
import type { BallotBox } from '../decisions/ballot-box.ts';
import { EMPTY_BALLOT_BOX } from '../decisions/ballot-box.ts';
import { RULES } from '../policy.ts';
import type { Room } from './state.ts';
import { isCalledTogether, roomsIn } from '../tables/seen.ts';

/**
 * When the clock must act next, in ms; null once the meeting has ended (H4). With the ballot box
 * also when something in it is to be forgotten (D7), or the group between its meetings is due (D2).
 */
export function deadline(room: Room, box: BallotBox = EMPTY_BALLOT_BOX): number | null {
  if (room.floor.kind === 'ended') return null;
  const circle = box.circle === undefined ? null : circleDeadline(box.circle);
  return Math.min(
    ...(circle === null ? [] : [circle]),
    room.openedAt + RULES.longestMs,
    ...(room.emptySince === null ? [] : [room.emptySince + RULES.emptyMs]),
    ...box.made.flatMap(({ until }) => (until === null ? [] : [until])),
    ...(room.tables === undefined || isCalledTogether(room) ? [] : [room.tables.until]),
    ...room.seats.flatMap(({ presence, muted }) => [
      ...(presence.kind === 'lost' ? [presence.since + RULES.lostMs] : []),
      ...(muted !== null && muted.until !== 'roundEnd' ? [muted.until] : []),
    ]),
    ...roomsIn(room).flatMap((each) => [
      ...each.proposals.map((proposal) => proposal.until),
      ...floorDeadlines(each),
    ]),
  );
}

function floorDeadlines(room: Room): readonly number[] {
  // F11: the clocks of the floor stand still.
  if (room.floor.kind === 'quiet') return [room.floor.quiet.until];
  const stage = stageOf(room);
  if (stage === null) return [];
  if (stage.kind === 'offer') return [stage.until];
  const { clock, moreTime, lostMs } = stage;
  if (clock.kind === 'stopped') {
    return [clock.since + RULES.lostMs - lostMs, ...(moreTime === null ? [] : [moreTime.until])];
  }
  return [moreTime?.until ?? clock.endsAt + RULES.graceMs];
}
