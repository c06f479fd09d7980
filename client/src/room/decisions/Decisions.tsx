import { useId } from 'react';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import { OpenProposal } from './OpenProposal.tsx';
import { Outcomes } from './Outcomes.tsx';
import type { OnPropose } from './use-proposing.ts';

const PLACE = 'decisions';

/** Leads the eye and the keyboard to what is being decided. */
export function goToDecisions(): void {
  const place = document.getElementById(PLACE);
  place?.scrollIntoView({ block: 'start' });
  place?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
}

/** What the circle is deciding, and what it has just decided. */
export function Decisions({ onPropose }: { readonly onPropose: OnPropose }) {
  const { room } = useHere();
  const { t } = useWords();
  const title = useId();
  return (
    <section className="sheet-part" id={PLACE} aria-labelledby={title}>
      <h2 id={title}>{t('decision.title')}</h2>
      {room.proposals.length === 0 && <p className="quiet-words">{t('decision.none')}</p>}
      {room.proposals.length > 0 && (
        <ul className="proposals">
          {room.proposals.map((proposal) => (
            <OpenProposal key={proposal.id} proposal={proposal} />
          ))}
        </ul>
      )}
      {room.decided.length > 0 && <Outcomes decided={room.decided} onPropose={onPropose} />}
    </section>
  );
}
