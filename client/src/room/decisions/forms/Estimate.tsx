import { roundEstimate } from '@ronda/shared/floor/estimate';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import { minutesInWords } from './minutes.ts';

/** How long a round would take that began now. */
export function Estimate({ turnSeconds }: { readonly turnSeconds: number }) {
  const { room, voice } = useHere();
  const { t } = useWords();
  const { turns, fullMs, mostMs } = roundEstimate(room, turnSeconds);
  if (turns === 0) return null;
  return (
    <p className="estimate">
      {t('propose.estimate', {
        count: turns,
        length: minutesInWords(voice, fullMs),
        most: minutesInWords(voice, mostMs),
      })}
    </p>
  );
}
