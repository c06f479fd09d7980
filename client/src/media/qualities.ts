import type { Room } from 'livekit-client';
import { ConnectionQuality } from 'livekit-client';
import type { SeatId } from '@ronda/shared/ids';
import type { Quality } from './media-state.ts';

/** How well each one's sound and picture come through just now, one's own included. */
export function qualitiesIn(room: Room): ReadonlyMap<SeatId, Quality> {
  const found = new Map<SeatId, Quality>();
  if (room.state !== 'connected') return found;
  for (const { identity, connectionQuality } of [
    room.localParticipant,
    ...room.remoteParticipants.values(),
  ]) {
    found.set(identity, inOurWords(connectionQuality));
  }
  return found;
}

/** What is not known is taken to be good: nobody is told of a trouble that may not be there. */
function inOurWords(quality: ConnectionQuality): Quality {
  switch (quality) {
    case ConnectionQuality.Excellent:
    case ConnectionQuality.Good:
    case ConnectionQuality.Unknown:
      return 'good';
    case ConnectionQuality.Poor:
      return 'weak';
    case ConnectionQuality.Lost:
      return 'lost';
  }
}
