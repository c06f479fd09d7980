import { expect, test } from 'vitest';
import { createStateHolder } from './media-state.ts';
import { startElsewhere } from './start.ts';

test('F2: in a fresh room nothing is open that was open before, and all that was chosen stays so', () => {
  const here = createStateHolder();
  here.set({
    microphone: 'on',
    camera: 'on',
    chosen: { microphone: 'mine', camera: undefined, speaker: 'headphones' },
    pictures: 'saveData',
  });
  expect(startElsewhere(here.get())).toEqual({
    microphone: false,
    camera: false,
    microphoneId: 'mine',
    speakerId: 'headphones',
    pictures: 'saveData',
  });
});
