/** What is known of somebody's talking while nobody can hear them. Times in ms. */
export interface Talking {
  /** How much talk there has been lately; silence wears it off. */
  readonly talkedMs: number;
  readonly lastLoudAt: number;
  readonly told: boolean;
  /** Before this, nothing is said again. */
  readonly quietUntil: number;
}

export const SILENT: Talking = { talkedMs: 0, lastLoudAt: 0, told: false, quietUntil: 0 };

/** Half of the way from a quiet room to a raised voice: no cough of somebody else's, no keyboard far off. */
const LOUD = 0.5;
/** A sentence, and no mere *mhm*. */
const A_SENTENCE_MS = 1500;
/** Silence wears off more slowly than talk adds up: people breathe. */
const WEARS_OFF = 0.5;
/** How long after the last word it is still worth reading. */
const STAYS_MS = 8000;
/** Once per while: whoever knows and talks on, to somebody in their own room, is left in peace. */
const WHILE_MS = 60_000;

/** One more look at one's own level, `sinceMs` after the one before. */
export function listenOnce(
  before: Talking,
  heard: { readonly level: number; readonly now: number; readonly sinceMs: number },
): Talking {
  const { level, now, sinceMs } = heard;
  const loud = level >= LOUD;
  const talkedMs = loud
    ? Math.min(A_SENTENCE_MS, before.talkedMs + sinceMs)
    : Math.max(0, before.talkedMs - sinceMs * WEARS_OFF);
  const lastLoudAt = loud ? now : before.lastLoudAt;
  if (before.told) {
    const told = now - lastLoudAt < STAYS_MS;
    return { talkedMs, lastLoudAt, told, quietUntil: now + WHILE_MS };
  }
  const told = talkedMs >= A_SENTENCE_MS && now >= before.quietUntil;
  return { ...before, talkedMs, lastLoudAt, told };
}

/** Heard again, or in another place of the meeting: what was said is over, and the while goes on. */
export function heardAgain(before: Talking): Talking {
  return { ...SILENT, quietUntil: before.quietUntil };
}
