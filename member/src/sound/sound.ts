export const SAMPLE_RATE = 48_000;
/** What the media client takes at once. */
export const BLOCK_MS = 10;
export const BLOCK_SAMPLES = (SAMPLE_RATE * BLOCK_MS) / 1000;

/** What a microphone picks up: the next 10 ms each time, 16 bit, mono, 48 kHz. Null when it is over. */
export type Sound = () => Int16Array | null;
export type Endless = () => Int16Array;
