import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { amplitudeAt, HEARD } from '../sound/amplitude.ts';

const BLOCK_MS = 20;
/** Blocks in a row that make a tone: fewer may be the click with which another one begins. */
const BLOCKS = 3;
/** Of a WAV file, in bytes. */
const HEADER = 44;
const RATE_AT = 24;

export interface Earpiece {
  /** The tones heard at some time since then, in the time of `performance.now()`. */
  heardSince(time: number): number[];
  close(): void;
}

/**
 * Listens to what a phone plays, while it writes that into `folder`: one file for each call, 16 bit,
 * mono, at the rate of the line.
 */
export function createEarpiece(folder: string, tones: readonly number[]): Earpiece {
  const last = new Map<number, number>();
  const read = new Map<string, (heard: (hertz: number) => void) => void>();
  const timer = setInterval(() => {
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('-dec.wav')) continue;
      if (!read.has(name)) read.set(name, createReader(join(folder, name), tones));
      read.get(name)?.((hertz) => last.set(hertz, performance.now()));
    }
  }, BLOCK_MS);
  return {
    heardSince: (time) => tones.filter((hertz) => (last.get(hertz) ?? -Infinity) > time),
    close: () => clearInterval(timer),
  };
}

/** Answers with a function that listens to what has been added since. */
function createReader(
  path: string,
  tones: readonly number[],
): (heard: (hertz: number) => void) => void {
  const inARow = new Map<number, number>();
  let at = HEADER;
  return (heard) => {
    const file = openSync(path, 'r');
    try {
      const header = Buffer.alloc(HEADER);
      if (readSync(file, header, 0, HEADER, 0) < HEADER) return;
      const rate = header.readUInt32LE(RATE_AT);
      const bytes = Buffer.alloc((rate * BLOCK_MS * 2) / 1000);
      while (readSync(file, bytes, 0, bytes.length, at) === bytes.length) {
        at += bytes.length;
        const block = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
        for (const hertz of tones) {
          const count = amplitudeAt(hertz, block, rate) > HEARD ? (inARow.get(hertz) ?? 0) + 1 : 0;
          inARow.set(hertz, count);
          if (count >= BLOCKS) heard(hertz);
        }
      }
    } finally {
      closeSync(file);
    }
  };
}
