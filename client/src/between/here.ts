import type { CircleSeen } from '@ronda/shared/circle/seen';
import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { Between } from './use-between.ts';

/** What every part of this page needs. */
export interface Here extends Between {
  readonly seen: CircleSeen;
  /** Seals words so that equal ones stay equal (D7). */
  readonly seal: (text: string) => Promise<Sealed>;
}
