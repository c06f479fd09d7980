import type { announce } from './en/announce.ts';
import type { decision } from './en/decision.ts';
import type { refusal } from './en/refusal.ts';
import type { room } from './en/room.ts';
import type { signals } from './en/signals.ts';

/** The same keys as the English, with words of its own: one that is missing or unknown does not compile. */
export type SameKeys<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : SameKeys<English[Key]>;
};

/** The part of the catalogue that is also said aloud, to callers. It stands in all their languages. */
export interface Said {
  readonly announce: SameKeys<typeof announce>;
  readonly decision: SaidOfDecisions;
  readonly refusal: SameKeys<typeof refusal>;
  readonly room: SaidOfRoom;
  readonly signals: SaidOfSignals;
}

export type SaidOfDecisions = SameKeys<
  Pick<
    typeof decision,
    | 'by'
    | 'byMe'
    | 'byNobody'
    | 'answered'
    | 'unreadable'
    | 'way'
    | 'aboutMe'
    | 'myAnswer'
    | 'position'
    | 'mood'
    | 'reason'
    | 'prompt'
    | 'sentence'
    | 'short'
    | 'stage'
    | 'outcome'
  >
>;
export type SaidOfRoom = SameKeys<
  Pick<typeof room, 'someone' | 'middle' | 'after' | 'change' | 'time'>
>;
export type SaidOfSignals = SameKeys<
  Pick<typeof signals, 'signal' | 'by' | 'people_one' | 'people_other'>
>;
