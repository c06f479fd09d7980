import { sizeOf } from '@ronda/shared/floor/size';
import { useWords } from '../../text/words.ts';
import { lengthInWords } from '../../telling/sentence.ts';
import { useHere } from '../here.tsx';

/** F13: what so few, or so many, make of a round. Nothing where it is a good number. */
export function SizeWords() {
  const { room, voice } = useHere();
  const { t } = useWords();
  const size = sizeOf(room);
  if (size === null || size.round.turns === 0) return null;
  const minutes = Math.max(1, Math.round(size.round.fullMs / 60_000));
  return (
    <p className="quiet-words">
      {t(`room.size.${size.kind}`, { length: lengthInWords(voice, minutes * 60_000) })}
    </p>
  );
}
