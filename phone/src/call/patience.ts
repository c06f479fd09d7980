/** How long Ronda may be away before a caller is told so: nobody is left hanging. */
export const PATIENCE_MS = 60_000;
export const AGAIN_AFTER_MS = 500;

/** Refusals that are none for good. */
const PASSING = ['oneMoment', 'tooFast'];

/** Whether that says why there is no seat any more, and not only that nobody answered. */
export function isFinal(error: unknown): boolean {
  const code = refusalIn(error);
  return code !== null && !PASSING.includes(code);
}

export function refusalIn(error: unknown): string | null {
  return /^Refused: (\w+)$/.exec(error instanceof Error ? error.message : '')?.[1] ?? null;
}

/** Tries until Ronda has answered. Rejects as the last one did, or once nobody waits for it. */
export async function untilReached<T>(
  attempt: () => Promise<T>,
  isOver: () => boolean,
): Promise<T> {
  const giveUp = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (isFinal(error) || isOver() || performance.now() > giveUp) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
  }
}
