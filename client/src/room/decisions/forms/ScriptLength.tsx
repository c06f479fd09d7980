import { roundEstimate } from '@ronda/shared/floor/estimate';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import { minutesInWords } from './minutes.ts';
import type { StageDraft } from './script-draft.ts';
import { hasFitMinutes, isRound } from './script-draft.ts';
import { wholeNumber } from './whole-number.ts';

/** How long that part of a script takes whose length is known. */
export function ScriptLength({ drafts }: { readonly drafts: readonly StageDraft[] }) {
  const { room, voice } = useHere();
  const { t } = useWords();
  const rounds = drafts.filter(isRound).length * roundEstimate(room).fullMs;
  const quiets = drafts
    .filter((draft) => draft.kind === 'quiet' && hasFitMinutes(draft))
    .reduce((ms, { minutes }) => ms + wholeNumber(minutes) * 60_000, 0);
  if (rounds + quiets === 0) return null;
  return (
    <p className="estimate">
      {t('propose.script.estimate', { length: minutesInWords(voice, rounds + quiets) })}
    </p>
  );
}
