let count = 0;

/** One more was sent, or comes in. */
export function countSealedSound(): void {
  count += 1;
}

/**
 * How many sealed sounds went through this process. rtc-node 1.1 gives back nothing of what sealed or opened them: each
 * leaves a thread, and memory with it (docs/operate.md), so that a process has a time to end.
 */
export const sealedSounds = (): number => count;
