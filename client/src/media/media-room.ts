import type { LocalAudioTrack, LocalVideoTrack } from 'livekit-client';
import {
  AudioPresets,
  Room,
  VideoPresets,
  createLocalAudioTrack,
  createLocalVideoTrack,
} from 'livekit-client';
import type { Sealing } from './sealing/sealing.ts';

/**
 * When livekit-client tries again by itself, with the pass it has. Few times: after a restart of
 * the media server, or a change of what a seat may do, only a new pass is good.
 */
const OWN_RETRIES_MS = [0, 300, 900];

/** The media server's side of a meeting, with what this project wants of it: voice first, small pictures. */
export function createMediaRoom({ manager }: Sealing): Room {
  const room = new Room({
    e2ee: { e2eeManager: manager },
    // No picture is received larger than it is shown, or while it is not shown; none is sent that
    // nobody receives.
    adaptiveStream: true,
    dynacast: true,
    stopLocalTrackOnUnpublish: false,
    reconnectPolicy: { nextRetryDelayInMs: ({ retryCount }) => OWN_RETRIES_MS[retryCount] ?? null },
    publishDefaults: {
      audioPreset: AudioPresets.speech,
      stopMicTrackOnMute: false,
      simulcast: true,
      videoEncoding: VideoPresets.h360.encoding,
      videoSimulcastLayers: [VideoPresets.h180],
      backupCodec: false,
    },
  });
  // What is published says of itself that it is sealed; it is so whatever this says.
  void room.setE2EEEnabled(true);
  return room;
}

/** Which device: `exactly` this one or none, or this one if it is there. */
export interface Wanted {
  readonly id: string | undefined;
  readonly exactly: boolean;
}

const chosen = ({ id, exactly }: Wanted) =>
  id === undefined ? {} : { deviceId: exactly ? { exact: id } : id };

export function openMicrophone(wanted: Wanted): Promise<LocalAudioTrack> {
  return createLocalAudioTrack({
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
    ...chosen(wanted),
  });
}

export function openCamera(wanted: Wanted): Promise<LocalVideoTrack> {
  return createLocalVideoTrack({ resolution: VideoPresets.h360.resolution, ...chosen(wanted) });
}
