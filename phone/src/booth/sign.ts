import * as v from 'valibot';

/**
 * What stands on a booth, as its room's metadata: it lasts as long as the call. All that reach the booths'
 * LiveKit or Redis could read it, so the notes are sealed.
 */
const Sign = v.strictObject({
  /** Which process holds the call; null when it was put into others' hands. */
  agent: v.nullable(v.string()),
  /** Goes on as long as that process lives. */
  beat: v.number(),
  /** Sealed; null before anything was answered. */
  notes: v.nullable(v.string()),
});
export type Sign = v.InferOutput<typeof Sign>;

export const writeSign = (sign: Sign): string => JSON.stringify(sign);

/** Null where nobody has been yet. */
export function readSign(metadata: string): Sign | null {
  try {
    const sign = v.safeParse(Sign, JSON.parse(metadata));
    return sign.success ? sign.output : null;
  } catch {
    return null;
  }
}
