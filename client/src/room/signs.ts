import { roundOf, sharingOf, stageOf } from '@ronda/shared/floor/moving';
import { queueOf } from '@ronda/shared/floor/queue';
import type { Offer, Room, Seat, Turn } from '@ronda/shared/room/state';

/** Signs on a seat, the most telling first. */
export type Sign =
  | 'speaking'
  | 'writing'
  | 'reading'
  | 'offered'
  | 'lost'
  | 'away'
  | 'muted'
  | 'resting'
  | 'next'
  | 'then'
  | 'hand'
  /** Who has said so: it is no state of the room. */
  | 'isNew';

/** Each also has a form of its own, so that nothing is told by colour alone. */
export function signsOf(room: Room, seat: Seat): readonly Sign[] {
  const stage = stageOf(room);
  const [next, then] = comingOf(room);
  const signs: Sign[] = [];
  // In a quiet nobody speaks: whose turn it stopped is who comes next.
  if (stage?.seat === seat.id && room.floor.kind !== 'quiet') signs.push(stageSign(room, stage));
  if (seat.presence.kind === 'lost') signs.push('lost');
  if (seat.presence.kind === 'away') signs.push('away');
  if (seat.muted !== null) signs.push('muted');
  if (seat.resting) signs.push('resting');
  if (next === seat.id) signs.push('next');
  if (then === seat.id) signs.push('then');
  if (sharingOf(room)?.hands.includes(seat.id)) signs.push('hand');
  return signs;
}

/** Who comes after what is heard now, in that order. */
function comingOf(room: Room): readonly Seat['id'][] {
  const stage = stageOf(room);
  const queue = queueOf(room);
  return room.floor.kind === 'quiet' && stage !== null ? [stage.seat, ...queue] : queue;
}

function stageSign(room: Room, stage: Offer | Turn): Sign {
  if (stage.kind === 'offer') return 'offered';
  if (stage.taken === 'inWriting') return 'writing';
  return roundOf(room)?.part === 'reading' ? 'reading' : 'speaking';
}
