import { Button } from '../../look/Button.tsx';
import { wishOf } from '../../telling/events/floors.ts';
import { useWords } from '../../text/words.ts';
import { blank } from '../decisions/draft.ts';
import type { OnPropose } from '../decisions/use-proposing.ts';
import { useHere } from '../here.tsx';

/** D12: the other table has decided to come together, and this one has not been asked yet. */
export function OtherTableAsks({ onPropose }: { readonly onPropose: OnPropose }) {
  const { room, why } = useHere();
  const { t } = useWords();
  const wish = wishOf(room);
  const action = { kind: 'comeTogether' } as const;
  const isAsked = room.proposals.some((open) => open.action.kind === action.kind);
  if (wish !== 'announce.theyWantTogether' || isAsked) return null;
  return (
    <div className="bar-notice">
      <p>{t(wish)}</p>
      <Button
        aria-haspopup="dialog"
        why={why({ type: 'propose', action })}
        onPress={() => onPropose(blank(action.kind))}
      >
        {t('room.tables.propose')}
      </Button>
    </div>
  );
}
