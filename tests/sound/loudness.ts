import { hear } from '@ronda/member/sound/hear';
import { BLOCK_MS } from '@ronda/member/sound/sound';
import { type Room, RoomEvent, TrackKind } from '@livekit/rtc-node';

/** Of full scale: louder than a codec's noise, and softer than the softest voice. */
const SOUND = 0.01;

/** For how long each seat was heard with whatever sound, in ms. */
export function measureSound(room: Room): ReadonlyMap<string, number> {
  const heard = new Map<string, number>();
  room.on(RoomEvent.TrackSubscribed, (track, _, { identity }) => {
    if (track.kind !== TrackKind.KIND_AUDIO) return;
    hear(track, { sealed: true }, (data) => {
      const square = data.reduce((sum, sample) => sum + sample * sample, 0) / data.length;
      if (Math.sqrt(square) / 32_768 > SOUND)
        heard.set(identity, (heard.get(identity) ?? 0) + BLOCK_MS);
    });
  });
  return heard;
}
