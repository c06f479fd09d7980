import { turnOf } from '@ronda/shared/floor/moving';
import { useId, useLayoutEffect, useRef } from 'react';
import { useWords } from '../../text/words.ts';
import { howMuchFits } from '../../confidence/how-much-fits.ts';
import { useAnnounced } from '../bar/use-announced.ts';
import { useHere } from '../here.tsx';
import { useWatched } from '../use-watched.ts';

/** From here on it is said how much still fits. */
const FEW_LEFT = 200;

/** One's own words, in one's turn in writing (F10). */
export function OwnWords() {
  const { room, me } = useHere();
  const turn = turnOf(room);
  return turn?.seat === me && turn.taken === 'inWriting' ? <Field /> : null;
}

function Field() {
  const { meeting, line } = useHere();
  const { t } = useWords();
  const { mine, refused } = useWatched(meeting.writing);
  const element = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    // Whoever pressed *Write instead* wants to write: the button that had the focus is gone. Whoever
    // is elsewhere, or has just come back, is not taken from there.
    if (document.activeElement === document.body) element.current?.focus();
  }, []);
  const fits = howMuchFits(mine);
  const left = t(fits < 0 ? 'writing.over' : 'writing.left', { count: Math.abs(fits) });
  // By ear twice: when few are left, and when no more fit.
  const few = t('writing.left', { count: FEW_LEFT });
  const none = t('writing.left', { count: 0 });
  useAnnounced(fits > FEW_LEFT ? null : fits > 0 ? few : none);
  return (
    <div className="own-words">
      <label className="field-label" htmlFor={id}>
        {t('writing.field')}
      </label>
      <textarea
        ref={element}
        id={id}
        className="field-input own-words-field"
        dir="auto"
        rows={4}
        value={mine}
        // Some browsers send what they check to somebody far away.
        spellCheck="false"
        autoComplete="off"
        autoCorrect="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => meeting.write(event.target.value)}
      />
      <p className="field-hint" id={`${id}-hint`}>
        {line === 'lost' ? t('writing.whileLost') : t('writing.hint')}
        {fits <= FEW_LEFT && <strong> {left}</strong>}
      </p>
      {refused !== null && (
        <p className="field-error" role="alert">
          {t(`refusal.${refused.code}`)}
        </p>
      )}
    </div>
  );
}
