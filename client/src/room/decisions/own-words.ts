import type { Sealed } from '@ronda/shared/confidence/sealed';
import { useEffect } from 'react';
import type { OwnWords } from '../../confidence/use-own-words.ts';
import { useOwnWords } from '../../confidence/use-own-words.ts';
import { useHere } from '../here.tsx';

/** Words for the others in the room, which start from another text, if there is one. */
export function useOwnWordsFrom(from: Sealed | null = null): OwnWords {
  const { meeting, texts } = useHere();
  const own = useOwnWords(meeting.seal);
  const { startFrom } = own;
  useEffect(() => {
    if (from !== null) void texts.whenOpened(from).then((text) => startFrom(text ?? ''));
  }, [from, texts, startFrom]);
  return own;
}
