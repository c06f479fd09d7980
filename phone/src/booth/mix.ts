/** How much of the circle is heard under a prompt: it stays there, and is talked over by nobody. */
const UNDER_A_PROMPT = 0.25;
/** How fast it is lowered and raised, in parts of full loudness a block of 10 ms. */
const STEP = 0.05;

const LOUDEST = 32_767;

/** Mixes what one caller hears: prompts lower the others, never the reverse. */
export function createMix(blockSamples: number): {
  /** The next block. `prompt` null when nothing is being said to the caller. */
  next(prompt: Int16Array | null, voices: readonly Int16Array[]): Int16Array;
} {
  let loudness = 1;
  return {
    next(prompt, voices) {
      const wanted = prompt === null ? 1 : UNDER_A_PROMPT;
      const change = Math.max(-STEP, Math.min(STEP, wanted - loudness));
      const mixed = new Int16Array(blockSamples);
      for (let at = 0; at < blockSamples; at += 1) {
        let others = 0;
        for (const voice of voices) others += voice[at] ?? 0;
        const sum = (prompt?.[at] ?? 0) + others * (loudness + (change * (at + 1)) / blockSamples);
        mixed[at] = Math.max(-LOUDEST - 1, Math.min(LOUDEST, Math.round(sum)));
      }
      loudness += change;
      return mixed;
    },
  };
}
