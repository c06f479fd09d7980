import type { Sealed } from '@ronda/shared/confidence/sealed';
import { partInWords } from '../../telling/sentence.ts';
import { useHere } from '../here.tsx';

/** Words of the group's own, in full, whichever way they are written. */
export function OwnText({ text }: { readonly text: Sealed }) {
  const { voice } = useHere();
  return (
    <blockquote className="own-text" dir="auto">
      {partInWords(voice, { sealed: text, unreadable: 'decision.unreadable' })}
    </blockquote>
  );
}
