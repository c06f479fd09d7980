import type { MeetingId } from '@ronda/shared/ids';
import type { Place } from './microphone-wish.ts';
import { staysWanted } from './microphone-wish.ts';

/** Where somebody has opened their devices. */
export interface Standing {
  readonly meeting: MeetingId;
  readonly place: Place;
}

export interface KeptOpen {
  readonly microphone: boolean;
  readonly camera: boolean;
}

/** F2: what may stay open of what its person opened. Nothing is carried into another meeting. */
export function keptOpen(before: Standing | null, after: Standing): KeptOpen {
  // What was chosen on arriving is for the open floor alone.
  if (before === null) return { microphone: after.place === 'everyone', camera: true };
  const same = before.meeting === after.meeting;
  return { microphone: same && staysWanted(before.place, after.place), camera: same };
}
