import { SAMPLE_RATE } from '@ronda/member/sound/sound';

/** A tenth of what a tone is sent with: far above what a codec's noise puts at a frequency that is not there. */
export const HEARD = 0.025;

/** The amplitude of one frequency in a block, 0 to 1 (Goertzel). */
export function amplitudeAt(hertz: number, block: Int16Array, sampleRate = SAMPLE_RATE): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * hertz) / sampleRate);
  let before = 0;
  let beforeThat = 0;
  for (const sample of block) {
    const now = sample / 32_768 + coefficient * before - beforeThat;
    beforeThat = before;
    before = now;
  }
  const power = before * before + beforeThat * beforeThat - coefficient * before * beforeThat;
  return (2 * Math.sqrt(Math.max(0, power))) / block.length;
}
