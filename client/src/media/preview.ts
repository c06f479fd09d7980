import type { DeviceFault } from './device-fault.ts';
import { deviceFault } from './device-fault.ts';
import type { Loudness } from './loudness.ts';
import { measureLoudness } from './loudness.ts';

const exactly = (id: string | undefined) => (id === undefined ? true : { deviceId: { exact: id } });

async function open(constraints: MediaStreamConstraints): Promise<MediaStream | DeviceFault> {
  // Without HTTPS a browser has no `mediaDevices` at all.
  if (!('mediaDevices' in navigator)) return 'missing';
  try {
    return await navigator.mediaDevices.getUserMedia(constraints);
  } catch (error) {
    return deviceFault(error);
  }
}

function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/**
 * Opens a microphone and tells how loud it is, 0 to 1, to be asked once a frame. Nothing is kept or
 * sent. The device stays open until `stop`.
 */
export async function createMicrophoneLevel(deviceId?: string): Promise<Loudness | DeviceFault> {
  const stream = await open({ audio: exactly(deviceId) });
  if (typeof stream === 'string') return stream;
  const loudness = measureLoudness(stream);
  return {
    level: loudness.level,
    stop() {
      loudness.stop();
      stopAll(stream);
    },
  };
}

/** Opens a camera for its owner alone. The device stays open until `stop`. */
export async function openCameraPreview(
  deviceId?: string,
): Promise<{ stream: MediaStream; stop(): void } | DeviceFault> {
  const size = { width: { ideal: 640 }, height: { ideal: 360 } };
  const video = deviceId === undefined ? size : { ...size, deviceId: { exact: deviceId } };
  const stream = await open({ video });
  if (typeof stream === 'string') return stream;
  return { stream, stop: () => stopAll(stream) };
}
