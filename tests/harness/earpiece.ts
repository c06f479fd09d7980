import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { amplitudeAt, HEARD } from '../sound/amplitude.ts';
import { likeness, type Spectrum, spectrumOf } from '../sound/spectrum.ts';
import { tonesIn } from '../sound/tones.ts';
import type { Moment } from './listening.ts';

const BLOCK_MS = 20;
/** Blocks in a row that make a tone: fewer may be the click with which another one begins. */
const BLOCKS = 3;
/** Blocks in which a tone is told from a voice, every second block anew. */
const WINDOW_BLOCKS = 5;
/** Of a WAV file, in bytes. */
const HEADER = 44;
const RATE_AT = 24;

/** What a phone has played. */
export interface Earpiece {
  /** The tones heard at some time since then, in the time of `performance.now()`; a voice is heard as some of them. */
  heardSince(time: number): number[];
  /** Look by look, as a page's: which of the tones there were, and no voice, since then in ms since the epoch. */
  momentsSince(time: number): readonly Moment[];
  /** How much a part of what was heard since then is like this sound of 48 kHz; the same is above 0.85. */
  likeness(sound: Int16Array, since: number): number;
  close(): void;
}

export interface Listened {
  /** Multiples of 50. */
  readonly listensFor?: readonly number[];
  /** From 1,200 Hz on, and 200 apart. */
  readonly tones?: readonly number[];
}

/**
 * Listens to what a phone plays, while it writes that into `folder`: one file for each call, 16 bit,
 * mono, at the rate of the line.
 */
export function createEarpiece(
  folder: string,
  { listensFor = [], tones = [] }: Listened,
): Earpiece {
  const last = new Map<number, number>();
  const moments: Moment[] = [];
  const spectra: { readonly at: number; readonly spectrum: Spectrum }[] = [];
  const read = new Map<string, () => void>();

  function createListener(): (block: Int16Array, rate: number) => void {
    const inARow = new Map<number, number>();
    const blocks: Int16Array[] = [];
    let count = 0;
    return (block, rate) => {
      const at = performance.now();
      for (const hertz of listensFor) {
        const many = amplitudeAt(hertz, block, rate) > HEARD ? (inARow.get(hertz) ?? 0) + 1 : 0;
        inARow.set(hertz, many);
        if (many >= BLOCKS) last.set(hertz, at);
      }
      spectra.push({ at, spectrum: spectrumOf(block, rate) });
      blocks.push(block);
      if (blocks.length > WINDOW_BLOCKS) blocks.shift();
      count += 1;
      if (tones.length === 0 || blocks.length < WINDOW_BLOCKS || count % 2 === 0) return;
      const whole = Int16Array.from(blocks.flatMap((each) => [...each]));
      moments.push({ at: Date.now(), tones: tonesIn(whole, rate, tones) });
    };
  }

  const timer = setInterval(() => {
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('-dec.wav')) continue;
      if (!read.has(name)) read.set(name, createReader(join(folder, name), createListener()));
      read.get(name)?.();
    }
  }, BLOCK_MS);
  return {
    heardSince: (time) => listensFor.filter((hertz) => (last.get(hertz) ?? -Infinity) > time),
    momentsSince: (time) => moments.filter(({ at }) => at >= time),
    likeness(sound, since) {
      const heard = spectra.filter(({ at }) => at >= since).map(({ spectrum }) => spectrum);
      return likeness(heard, sound, 48_000);
    },
    close: () => clearInterval(timer),
  };
}

/** Answers with a function that hands over what has been added since, block by block. */
function createReader(path: string, hear: (block: Int16Array, rate: number) => void): () => void {
  let at = HEADER;
  return () => {
    const file = openSync(path, 'r');
    try {
      const header = Buffer.alloc(HEADER);
      if (readSync(file, header, 0, HEADER, 0) < HEADER) return;
      const rate = header.readUInt32LE(RATE_AT);
      for (;;) {
        const bytes = Buffer.alloc((rate * BLOCK_MS * 2) / 1000);
        if (readSync(file, bytes, 0, bytes.length, at) < bytes.length) return;
        at += bytes.length;
        hear(new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2), rate);
      }
    } finally {
      closeSync(file);
    }
  };
}
