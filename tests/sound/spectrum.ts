import { amplitudeAt } from './amplitude.ts';

/** What a voice is made of on a telephone, in steps as wide as its own pitch. */
const HERTZ = Array.from({ length: 14 }, (_, place) => 100 + place * 100);
const BLOCK_MS = 20;
/** Where in a block a sentence begins nobody knows: it is tried at so many places. */
const PLACES = 2;
/** A sentence is looked for in pieces of half a second, */
const PIECE = 25;
/** each of which may come some blocks late: a line that stops for a moment changes no word. */
const LATE = 8;

/** How much of each there is in one block of 20 ms. */
export type Spectrum = readonly number[];

export const spectrumOf = (block: Int16Array, sampleRate: number): Spectrum =>
  // As ears have it: what is soft counts too.
  HERTZ.map((hertz) => Math.sqrt(amplitudeAt(hertz, block, sampleRate)));

/** How much a part of what was heard is like this sound, at best: 1 is the same, and another sentence is below 0.75. */
export function likeness(
  heard: readonly Spectrum[],
  sound: Int16Array,
  sampleRate: number,
): number {
  const size = (sampleRate * BLOCK_MS) / 1000;
  let best = 0;
  for (let place = 0; place < PLACES; place += 1) {
    const wanted: Spectrum[] = [];
    for (let at = (size * place) / PLACES; at + size <= sound.length; at += size)
      wanted.push(spectrumOf(sound.subarray(at, at + size), sampleRate));
    best = Math.max(best, likenessAt(heard, wanted));
  }
  return best;
}

/** The mean of its pieces, each at its place or a little later. */
function likenessAt(heard: readonly Spectrum[], wanted: readonly Spectrum[]): number {
  const count = Math.max(1, Math.round(wanted.length / PIECE));
  const starts = Array.from({ length: count }, (_, n) => Math.round((n * wanted.length) / count));
  const pieces = starts.map((start, n) => {
    const piece = wanted.slice(start, starts[n + 1]);
    const places = Math.max(0, heard.length - piece.length + 1);
    return Array.from({ length: places }, (_, from) => correlation(piece, heard, from));
  });
  let best = 0;
  for (let from = 0; from + wanted.length <= heard.length; from += 1) {
    const found = pieces.map((piece, n) => {
      const start = from + (starts[n] ?? 0);
      return Math.max(...piece.slice(start, start + LATE + 1));
    });
    best = Math.max(best, found.reduce((sum, each) => sum + each, 0) / count);
  }
  return best;
}

/** However loud either is. */
function correlation(
  wanted: readonly Spectrum[],
  heard: readonly Spectrum[],
  from: number,
): number {
  const sums = { one: 0, other: 0, ones: 0, others: 0, products: 0 };
  for (const [block, spectrum] of wanted.entries()) {
    const there = heard[from + block] ?? [];
    for (const [place, value] of spectrum.entries()) {
      const found = there[place] ?? 0;
      sums.one += value;
      sums.other += found;
      sums.ones += value * value;
      sums.others += found * found;
      sums.products += value * found;
    }
  }
  const count = wanted.length * HERTZ.length;
  const spread = (sum: number, squares: number) => squares - (sum * sum) / count;
  const both = Math.sqrt(spread(sums.one, sums.ones) * spread(sums.other, sums.others));
  return both > 0 ? (sums.products - (sums.one * sums.other) / count) / both : 0;
}
