import type { Room } from 'livekit-client';
import { Track } from 'livekit-client';
import type { DeviceKind } from './device-fault.ts';
import { openCamera, openMicrophone } from './media-room.ts';
import type { OwnDevice } from './own-device.ts';
import { createOwnDevice } from './own-device.ts';
import type { Sending } from './sending.ts';
import { createSending } from './sending.ts';
import type { MediaStart } from './start.ts';

/** One's own microphone or camera, and how it is sent. */
export interface Own {
  readonly device: OwnDevice;
  readonly sending: Sending;
}

const SOURCES = { microphone: Track.Source.Microphone, camera: Track.Source.Camera } as const;

/** One's own microphone and camera. Neither is opened before it is wanted. */
export function createOwn(options: {
  room: Room;
  start: MediaStart;
  changed: () => void;
  /** It could not be opened, or has gone: what was wanted of it is over. */
  gone: (kind: DeviceKind) => void;
  /** It was unplugged in use, and another one goes on. */
  replaced: (kind: DeviceKind, by: string) => void;
}): Readonly<Record<DeviceKind, Own>> {
  const { room, start, changed } = options;
  const make = (kind: DeviceKind, id: string | undefined): Own => {
    const device = createOwnDevice({
      kind,
      id,
      open: kind === 'microphone' ? openMicrophone : openCamera,
      changed,
      failed() {
        options.gone(kind);
        sending.giveUp();
      },
      replaced: (by) => options.replaced(kind, by),
    });
    const sending = createSending({ room, source: SOURCES[kind], device, changed });
    return { device, sending };
  };
  return {
    microphone: make('microphone', start.microphoneId),
    camera: make('camera', start.cameraId),
  };
}
