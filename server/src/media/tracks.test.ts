import { TrackInfo, TrackSource, TrackType } from 'livekit-server-sdk';
import { expect, test } from 'vitest';
import { cheats } from './tracks.ts';

const microphone = new TrackInfo({ type: TrackType.AUDIO, source: TrackSource.MICROPHONE });
const camera = new TrackInfo({ type: TrackType.VIDEO, source: TrackSource.CAMERA });

test('F2: one microphone and a camera are honest', () => {
  expect(cheats([])).toBe(false);
  expect(cheats([microphone, camera])).toBe(false);
});

test('F2: sound declared as anything else, a second microphone and screens are not', () => {
  const sources = [TrackSource.CAMERA, TrackSource.SCREEN_SHARE_AUDIO, TrackSource.UNKNOWN];
  for (const source of sources) {
    expect(cheats([new TrackInfo({ type: TrackType.AUDIO, source })])).toBe(true);
  }
  expect(cheats([microphone, microphone])).toBe(true);
  const screen = new TrackInfo({ type: TrackType.VIDEO, source: TrackSource.SCREEN_SHARE });
  expect(cheats([camera, screen])).toBe(true);
});
