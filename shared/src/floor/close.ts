import type { Moving, Room } from '../room/state.ts';

/**
 * D11: whether the meeting has come to a close: in a closing round, while everyone may talk after a round or a turn, and
 * while its end is proposed or awaited. A quiet is what it interrupts.
 */
export function isAtClose(room: Room): boolean {
  if (room.floor.kind === 'ended') return false;
  const ending = room.proposals.some(({ action }) => action.kind === 'endMeeting');
  if (ending || room.awaiting?.kind === 'end') return true;
  return closes(room, room.floor.kind === 'quiet' ? room.floor.quiet.before : room.floor);
}

function closes({ roundsBegun, seats }: Room, floor: Moving): boolean {
  switch (floor.kind) {
    case 'gathering':
    case 'open':
      return roundsBegun > 0 || seats.some(({ spokenMs }) => spokenMs > 0);
    case 'round':
      return floor.round.part === 'closing';
    case 'sharing':
      return false;
  }
}
