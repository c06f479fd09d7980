import { preferences } from '../settings/kept.ts';
import { play, unlockByPress } from './loudspeaker.ts';
import type { MelodyName, Sound } from './melodies.ts';
import { MELODIES, SAMPLES } from './melodies.ts';

/** Lets something be heard on this device alone, unless its person has turned it off. */
export function sound(name: MelodyName): void {
  const melody = MELODIES[name];
  if (!preferences().silenced.includes(melody.sound)) void play(melody.notes);
}

/** To hear what it is like, also while it is turned off. */
export function trySound(which: Sound): void {
  void play(MELODIES[SAMPLES[which]].notes);
}

/** Until the returned function is called, a first press lets this page be heard. */
export function unlockOnFirstPress(): () => void {
  const stop = new AbortController();
  const pressed = () => {
    stop.abort();
    unlockByPress();
  };
  addEventListener('pointerdown', pressed, { signal: stop.signal });
  addEventListener('keydown', pressed, { signal: stop.signal });
  return () => stop.abort();
}
