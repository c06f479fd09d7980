import type { Closed } from '@ronda/shared/circle/closed';
import type { Say } from '../../text/say.ts';

/** “3 agree · 1 stands aside”. Null where there is none, or the answers were not what it closed for. */
export function tallyInWords(
  t: Say,
  { tally, outcome }: Pick<Closed, 'tally' | 'outcome'>,
): string | null {
  if (tally === null || outcome === 'overtaken' || outcome === 'lapsed') return null;
  return (['agree', 'standAside', 'object'] as const)
    .filter((position) => tally[position] > 0)
    .map((position) => t(`decision.tally.${position}`, { count: tally[position] }))
    .join(' · ');
}
