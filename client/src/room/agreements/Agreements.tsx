import type { Action } from '@ronda/shared/decisions/action';
import type { Agreement } from '@ronda/shared/room/state';
import { Button } from '../../look/Button.tsx';
import { SheetPart } from '../../look/Sheet.tsx';
import { useWords } from '../../text/words.ts';
import { blank, mended } from '../decisions/draft.ts';
import { OwnText } from '../decisions/OwnText.tsx';
import type { OnPropose } from '../decisions/use-proposing.ts';
import { useHere } from '../here.tsx';

/** What the group has agreed on. It is read by everyone, and changed by the group's decision alone. */
export function Agreements({ onPropose }: { readonly onPropose: OnPropose }) {
  const { room } = useHere();
  const { t } = useWords();
  const { agreements } = room.lasting;
  const [first] = agreements;
  const none = first === undefined;
  return (
    <SheetPart title={t('decision.agreements.title')}>
      {none && <p className="quiet-words">{t('decision.agreements.none')}</p>}
      {!none && (
        <ol className="agreements">
          {agreements.map(({ id, text }) => (
            <li key={id}>
              <OwnText text={text} />
            </li>
          ))}
        </ol>
      )}
      <div className="button-row agreements-do">
        <Button aria-haspopup="dialog" onPress={() => onPropose(blank('adoptAgreement'))}>
          {t(none ? 'decision.agreements.first' : 'decision.agreements.another')}
        </Button>
        {first !== undefined && (
          <Button
            kind="quiet"
            aria-haspopup="dialog"
            onPress={() => onPropose(mended({ action: mending(first), objection: null }))}
          >
            {t('decision.agreements.mend')}
          </Button>
        )}
      </div>
    </SheetPart>
  );
}

/** The form begins with this one, and can turn to any other. */
function mending({ id, text }: Agreement): Action {
  return { kind: 'adoptAgreement', text, instead: id };
}
