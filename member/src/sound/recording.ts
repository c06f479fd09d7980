import { BLOCK_SAMPLES, SAMPLE_RATE, type Sound } from './sound.ts';

/** What comes before the first word, so that none is lost while the track is being published, and between sentences. */
const PAUSE_MS = 350;
const pause = new Int16Array((SAMPLE_RATE * PAUSE_MS) / 1000);

/** Sentences one after the other, with a breath before each. */
export function playing(sentences: readonly Int16Array[]): Sound {
  const samples = joined(sentences.flatMap((sentence) => [pause, sentence]));
  let read = 0;
  return () => {
    if (read >= samples.length) return null;
    const block = new Int16Array(BLOCK_SAMPLES);
    block.set(samples.subarray(read, read + BLOCK_SAMPLES));
    read += BLOCK_SAMPLES;
    return block;
  };
}

/** In ms. */
export function lengthOf(sentences: readonly Int16Array[]): number {
  const samples = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  return (samples * 1000) / SAMPLE_RATE + sentences.length * PAUSE_MS;
}

/** Between the samples there are, by a curve through four of them: a voice has nothing up there to lose. */
export function resample(samples: Int16Array, from: number): Int16Array {
  const step = from / SAMPLE_RATE;
  const resampled = new Int16Array(Math.floor(samples.length / step));
  const at = (place: number) => samples[place] ?? 0;
  for (let i = 0; i < resampled.length; i += 1) {
    const place = Math.floor(i * step);
    const part = i * step - place;
    const [before, here, next, after] = [at(place - 1), at(place), at(place + 1), at(place + 2)];
    const bend = 2 * before - 5 * here + 4 * next - after;
    const twist = 3 * (here - next) + after - before;
    const value = here + 0.5 * part * (next - before + part * (bend + part * twist));
    resampled[i] = Math.max(-32_768, Math.min(32_767, Math.round(value)));
  }
  return resampled;
}

export function joined(parts: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let written = 0;
  for (const part of parts) {
    whole.set(part, written);
    written += part.length;
  }
  return whole;
}
