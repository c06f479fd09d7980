import { Button } from '../../look/Button.tsx';
import { useWords } from '../../text/words.ts';
import { blank } from '../decisions/draft.ts';
import type { OnPropose } from '../decisions/use-proposing.ts';
import { useHere } from '../here.tsx';

/** D8: after a new invitation, whoever has only a telephone needs a new PIN, and somebody who proposes one. */
export function RenewPin({ onPropose }: { readonly onPropose: OnPropose }) {
  const { room } = useHere();
  const { t } = useWords();
  const isAsked = room.proposals.some((open) => open.action.kind === 'admitPhones');
  return (
    <>
      <p className="quiet-words">{t('room.people.pinOfBefore')}</p>
      {!isAsked && (
        <Button kind="plain" aria-haspopup="dialog" onPress={() => onPropose(blank('admitPhones'))}>
          {t('room.people.renewPin')}
        </Button>
      )}
    </>
  );
}
