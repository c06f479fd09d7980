import { amplitudeAt, HEARD } from './amplitude.ts';

/** A tone stands out from what lies beside it; a voice, which has sound at all pitches, does so nowhere for long. */
const BESIDE_HERTZ = [-110, -55, 55, 110] as const;
const ABOVE_ITS_NEIGHBOURS = 5.6;

/** Which of these tones are in 100 ms of sound, also under somebody's voice. From 1,200 Hz on no voice is taken for one. */
export function tonesIn(
  sound: Int16Array,
  sampleRate: number,
  tones: readonly number[],
): readonly number[] {
  // Its ends are faded, so that where they were cut makes no sound of its own; that halves the whole.
  const faded = sound.map(
    (sample, at) => sample * (1 - Math.cos((2 * Math.PI * at) / sound.length)),
  );
  const level = (hertz: number) => amplitudeAt(hertz, faded, sampleRate);
  return tones.filter((hertz) => {
    const here = level(hertz);
    const beside = Math.max(...BESIDE_HERTZ.map((away) => level(hertz + away)));
    return here > HEARD && here > ABOVE_ITS_NEIGHBOURS * beside;
  });
}
