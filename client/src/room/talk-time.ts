import type { Seat } from '@ronda/shared/room/state';

/** How long somebody has spoken in this meeting, beside an equal share of what all have. */
export interface TalkTime {
  readonly spokenMs: number;
  /** 1 is an equal share; 0 while nobody has spoken. */
  readonly shares: number;
}

export function talkTimeOf(atTable: readonly Seat[], { spokenMs }: Seat): TalkTime {
  const all = atTable.reduce((sum, seat) => sum + seat.spokenMs, 0);
  return { spokenMs, shares: all === 0 ? 0 : (spokenMs * atTable.length) / all };
}
