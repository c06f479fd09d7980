import type { CircleSeen } from '@ronda/shared/circle/seen';
import type { Seal } from '../confidence/use-own-words.ts';
import type { Between } from './use-between.ts';

/** What every part of this page needs. */
export interface Here extends Between {
  readonly seen: CircleSeen;
  readonly seal: Seal;
}
