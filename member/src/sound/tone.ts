import { BLOCK_SAMPLES, type Endless, SAMPLE_RATE } from './sound.ts';

/** Loud enough that the codec keeps it, with room for several at once. */
const LOUDNESS = 0.25;

/**
 * An endless tone. Frequencies that are multiples of 100 Hz fit a block a whole number of times, so
 * that none leaks into another.
 */
export function createTone(hertz: number, loudness = LOUDNESS): Endless {
  let sample = 0;
  return () => {
    const block = new Int16Array(BLOCK_SAMPLES);
    for (let i = 0; i < block.length; i += 1) {
      const angle = (2 * Math.PI * hertz * (sample + i)) / SAMPLE_RATE;
      block[i] = Math.round(32_767 * loudness * Math.sin(angle));
    }
    sample = (sample + block.length) % SAMPLE_RATE;
    return block;
  };
}
