import type { Decided } from '@ronda/shared/room/state';
import type { Say } from '../../text/say.ts';

/** “3 agree · 1 stands aside”. */
export function tallyInWords(t: Say, tally: NonNullable<Decided['tally']>): string {
  return (['agree', 'standAside', 'object'] as const)
    .filter((position) => tally[position] > 0)
    .map((position) => t(`decision.tally.${position}`, { count: tally[position] }))
    .join(' · ');
}
