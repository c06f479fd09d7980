import { voiceOf } from '@ronda/shared/floor/speech';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';

/** That one talks and nobody hears it, in one sentence; null when it is not so. */
export function useUnheard(): string | null {
  const { mediaState, room, me } = useHere();
  const { t } = useWords();
  if (!mediaState.unheard) return null;
  // Where the floor is one's own, or everybody's, a press is enough.
  return t(voiceOf(room, me) === 'open' ? 'media.unheardOff' : 'media.unheardClosed');
}
