import type { MediaState, Pictures } from './media-state.ts';

/** What was chosen on arriving. */
export interface MediaStart {
  readonly microphone: boolean;
  readonly camera: boolean;
  readonly microphoneId?: string;
  readonly cameraId?: string;
  readonly speakerId?: string;
  readonly pictures?: Pictures;
}

/** For another room (D10): with the same devices and as little data as here, and nothing open (F2). */
export function startElsewhere({ chosen, pictures }: MediaState): MediaStart {
  return {
    microphone: false,
    camera: false,
    ...(chosen.microphone === undefined ? {} : { microphoneId: chosen.microphone }),
    ...(chosen.camera === undefined ? {} : { cameraId: chosen.camera }),
    ...(chosen.speaker === undefined ? {} : { speakerId: chosen.speaker }),
    pictures,
  };
}
