import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { amplitudeAt, HEARD } from '../sound/amplitude.ts';

/** A packet of a telephone: what it plays and sends is known block by block. */
const BLOCK_MS = 20;
const RATE = 8000;
const BLOCK_BYTES = (RATE * BLOCK_MS * 2) / 1000;
const HEADER = 44;
/** How often it looks, where moments are timed. */
const LOOK_MS = 2;
const PATIENCE_MS = 15_000;

/** What a telephone has sent or played in its call, from now on. */
export interface Recording {
  /** When a tone was in it for the first time after `since`; both in ms since the epoch. */
  beginsAfter(since: number): Promise<number>;
  /** Of all blocks since then, how many there were, and how many were without the tone. */
  since(time: number): { readonly blocks: number; readonly without: number };
  close(): void;
}

export function followRecording(
  folder: string,
  what: 'sent' | 'played',
  hertz: number,
  lookMs = LOOK_MS,
): Recording {
  const ending = what === 'sent' ? '-enc.wav' : '-dec.wav';
  const begins: number[] = [];
  const blocks: { readonly at: number; readonly loud: boolean }[] = [];
  const bytes = Buffer.alloc(BLOCK_BYTES);
  let file: number | null = null;
  let at = HEADER;
  let loud = false;

  function look(): void {
    if (file === null) {
      const name = readdirSync(folder).find((one) => one.endsWith(ending));
      if (name === undefined) return;
      file = openSync(join(folder, name), 'r');
    }
    while (readSync(file, bytes, 0, BLOCK_BYTES, at) === BLOCK_BYTES) {
      at += BLOCK_BYTES;
      const block = new Int16Array(bytes.buffer, bytes.byteOffset, BLOCK_BYTES / 2);
      const isLoud = amplitudeAt(hertz, block, RATE) > HEARD;
      const now = performance.timeOrigin + performance.now();
      if (isLoud && !loud) begins.push(now);
      loud = isLoud;
      blocks.push({ at: now, loud });
    }
  }
  const timer = setInterval(look, lookMs);
  return {
    async beginsAfter(since) {
      const giveUp = performance.now() + PATIENCE_MS;
      for (;;) {
        const found = begins.find((one) => one >= since);
        if (found !== undefined) return found;
        if (performance.now() > giveUp) throw new Error(`Nothing was ${what} in time.`);
        await sleep(LOOK_MS);
      }
    },
    since(time) {
      const those = blocks.filter((block) => block.at >= time);
      return { blocks: those.length, without: those.filter((block) => !block.loud).length };
    },
    close() {
      clearInterval(timer);
      if (file !== null) closeSync(file);
    },
  };
}
