import type { DeviceFault, DeviceKind } from '../media/device-fault.ts';

/** Which sentence says what is wrong with a device, and what to do. */
export const FAULT_WORDS = {
  microphone: {
    refused: 'media.microphoneRefused',
    revoked: 'media.microphoneRevoked',
    missing: 'media.microphoneMissing',
    busy: 'media.microphoneBusy',
    unplugged: 'media.microphoneUnplugged',
    silenced: 'media.microphoneSilenced',
  },
  camera: {
    refused: 'media.cameraRefused',
    revoked: 'media.cameraRevoked',
    missing: 'media.cameraMissing',
    busy: 'media.cameraBusy',
    unplugged: 'media.cameraUnplugged',
    silenced: 'media.cameraSilenced',
  },
} as const satisfies Record<DeviceKind, Record<DeviceFault | 'silenced', string>>;
