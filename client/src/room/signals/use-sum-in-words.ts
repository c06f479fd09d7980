import { useCallback } from 'react';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import { partInWords } from '../../telling/sentence.ts';
import type { Summed } from './sum.ts';

/** Up to here they are called by name. */
const BY_NAME = 2;

/** Who signals what, in a few words. */
export function useSumInWords(): (summed: Summed) => string {
  const { voice } = useHere();
  const { t } = useWords();
  return useCallback(
    ({ signal, seats }) => {
      const names =
        seats.length <= BY_NAME
          ? partInWords(voice, { seats })
          : t('signals.people', { count: seats.length });
      return t('signals.by', { names, signal: t(`signals.signal.${signal}`) });
    },
    [voice, t],
  );
}
