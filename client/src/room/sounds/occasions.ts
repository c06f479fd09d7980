import { roundOf, stageOf } from '@ronda/shared/floor/moving';
import type { ProposalId, SeatId } from '@ronda/shared/ids';
import type { Room } from '@ronda/shared/room/state';
import type { MelodyName } from './melodies.ts';

/**
 * Which sounds a room calls for when it follows on another, for one seat. It looks at rooms, not at
 * events, so that what happened while the line was lost counts as well.
 *
 * @param isAnswered whether this seat has taken its position, which proposing does
 */
export function createOccasions(
  me: SeatId,
  isAnswered: (proposal: ProposalId) => boolean,
): (room: Room) => readonly MelodyName[] {
  let before: Room | null = null;

  return (room) => {
    const occasions: MelodyName[] = [];
    const offer = offerIn(room, me);
    // An offer that stood while one was away rings too: it waits for an answer.
    if (offer !== null && (before === null || offerIn(before, me) !== offer)) {
      occasions.push('offered');
    }
    // What else was so before one came is no news.
    if (before !== null) {
      if (opensFor(before, room, me).some((id) => !isAnswered(id))) occasions.push('decision');
      occasions.push(...quietOf(before, room));
    }
    before = room;
    return occasions;
  };
}

/**
 * The offer that this seat has, so that the same one is known again: it is not made anew by a quiet,
 * which only stops its time (F11). Null without one.
 */
function offerIn(room: Room, me: SeatId): string | null {
  const stage = stageOf(room);
  if (stage?.kind !== 'offer' || stage.seat !== me) return null;
  return JSON.stringify([room.meeting, roundOf(room)?.number, stage.laterLeft, stage.turnMs]);
}

function opensFor(before: Room, after: Room, me: SeatId): readonly ProposalId[] {
  return after.proposals
    .filter(({ id, electors }) => electors.includes(me) && !isOpen(before, id))
    .map(({ id }) => id);
}

const isOpen = ({ proposals }: Room, wanted: ProposalId) =>
  proposals.some(({ id }) => id === wanted);

function quietOf(before: Room, after: Room): readonly MelodyName[] {
  const was = before.floor.kind === 'quiet';
  const is = after.floor.kind === 'quiet';
  if (was === is || after.floor.kind === 'ended') return [];
  return [is ? 'quietBegins' : 'quietEnds'];
}
