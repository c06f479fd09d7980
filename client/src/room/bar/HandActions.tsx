import { useWords } from '../../text/words.ts';
import type { Mine } from '../../telling/mine.ts';
import { HandButton } from './HandButton.tsx';

type Sharing = Extract<Mine, { kind: 'sharing' }>;

/** F9: in sharing a turn is offered to whoever raises a hand. */
export function HandActions({ mine }: { readonly mine: Sharing }) {
  return (
    <div className="actions">
      <HandWords mine={mine} />
      <div className="actions-row button-row">
        <HandButton up={mine.handUp} kind={mine.handUp ? 'plain' : 'main'} large />
      </div>
    </div>
  );
}

function HandWords({ mine: { handUp, place } }: { readonly mine: Sharing }) {
  const { t } = useWords();
  if (!handUp) return <p className="actions-words">{t('room.mine.raise')}</p>;
  if (place === null) return <p className="actions-words">{t('room.mine.handAway')}</p>;
  const where = place === 1 ? t('room.mine.next') : t('room.mine.before', { count: place - 1 });
  return (
    <p className="actions-words">
      {t('room.mine.handUp')} <strong>{where}</strong>
    </p>
  );
}
