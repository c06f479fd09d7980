import { roundOf } from '@ronda/shared/floor/moving';
import { useId } from 'react';
import { useWords } from '../../text/words.ts';
import { OwnText } from '../decisions/OwnText.tsx';
import { useHere } from '../here.tsx';

const PLACE = 'read-together';

/** Leads to the text, which stands below the circle on a small screen. */
export function goToText(): void {
  const place = document.getElementById(PLACE);
  place?.scrollIntoView({ block: 'start' });
  place?.focus({ preventScroll: true });
}

/** During a reading: the group's agreements, large, for whoever reads them aloud and for all who read along. */
export function ReadTogether() {
  const { room } = useHere();
  const { t } = useWords();
  const title = useId();
  if (roundOf(room)?.part !== 'reading') return null;
  return (
    <section className="sheet-part read-together" id={PLACE} aria-labelledby={title} tabIndex={-1}>
      <h2 id={title}>{t('decision.agreements.readAlong')}</h2>
      <ol>
        {room.lasting.agreements.map(({ id, text }) => (
          <li key={id}>
            <OwnText text={text} />
          </li>
        ))}
      </ol>
    </section>
  );
}
