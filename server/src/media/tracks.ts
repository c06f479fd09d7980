import { TrackSource, TrackType, type TrackInfo } from 'livekit-server-sdk';

/**
 * Whether somebody publishes what no honest client does. LiveKit checks the source that a client
 * declares, not what it sends: sound declared as a camera would pass. So sound is from the one
 * microphone, pictures are from the camera, and there is nothing else (F2).
 */
export function cheats(tracks: readonly TrackInfo[]): boolean {
  const sound = tracks.filter((track) => track.type === TrackType.AUDIO);
  return (
    sound.length > 1 ||
    tracks.some((track) =>
      track.type === TrackType.AUDIO
        ? track.source !== TrackSource.MICROPHONE
        : track.type !== TrackType.VIDEO || track.source !== TrackSource.CAMERA,
    )
  );
}
