import type { SeatId } from '@ronda/shared/ids';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';

/** Says of somebody, in words, that their connection is weak: why they may be hard to hear, and no fault of theirs. */
export function Weak({ seat }: { readonly seat: SeatId }) {
  const { mediaState, me, nameOf } = useHere();
  const { t } = useWords();
  if (mediaState.quality.get(seat) !== 'weak') return null;
  return (
    <p className="person-state">
      {seat === me ? t('media.weakOwn') : t('media.weak', { name: nameOf(seat) })}
    </p>
  );
}
