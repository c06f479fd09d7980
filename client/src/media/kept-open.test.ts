import { expect, test } from 'vitest';
import { keptOpen } from './kept-open.ts';

const gathering = { meeting: 'first', place: 'everyone' } as const;

test('F2: another meeting begins with microphone and camera closed, also on the open floor', () => {
  expect(keptOpen(gathering, { ...gathering, meeting: 'next' })).toEqual({
    microphone: false,
    camera: false,
  });
  expect(keptOpen(gathering, gathering)).toEqual({ microphone: true, camera: true });
});

test('F2: what was chosen on arriving is for the open floor alone', () => {
  expect(keptOpen(null, gathering).microphone).toBe(true);
  expect(keptOpen(null, { meeting: 'first', place: 'offered' }).microphone).toBe(false);
});
