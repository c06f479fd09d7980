import type { MeetingId } from '@ronda/shared/ids';
import type { WhichTable } from '@ronda/shared/room/state';
import type { Place } from './microphone-wish.ts';
import { staysWanted } from './microphone-wish.ts';

/** Where somebody has opened their devices. */
export interface Standing {
  readonly meeting: MeetingId;
  readonly place: Place;
  /** D12: at which table; null in the whole circle. */
  readonly table: WhichTable | null;
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
  // Others hear it at a table than in the whole circle, and the other way round.
  const isHeardBySame = same && before.table === after.table;
  return { microphone: isHeardBySame && staysWanted(before.place, after.place), camera: same };
}
