import { lengthIn } from './length.ts';
import { useWords } from './words.ts';

export function useLength(): (seconds: number) => string {
  const { t } = useWords();
  return (seconds) => lengthIn(t, seconds);
}
