import { Button } from '../../look/Button.tsx';
import { SheetPart } from '../../look/Sheet.tsx';
import { useWords } from '../../text/words.ts';
import { blank } from '../decisions/draft.ts';
import { OwnText } from '../decisions/OwnText.tsx';
import type { OnPropose } from '../decisions/use-proposing.ts';
import { useHere } from '../here.tsx';

/** The group's help line, and the way to name or change it, which is the group's decision (D8). */
export function HelpLine({ onPropose }: { readonly onPropose: OnPropose }) {
  const { helpLine } = useHere().room.lasting;
  const { t } = useWords();
  return (
    <SheetPart title={t('room.helpLine.title')}>
      {helpLine === undefined ? (
        <p className="quiet-words">{t('room.helpLine.none')}</p>
      ) : (
        <OwnText text={helpLine} />
      )}
      <div className="button-row">
        <Button aria-haspopup="dialog" onPress={() => onPropose(blank('changeHelpLine'))}>
          {t(helpLine === undefined ? 'room.helpLine.name' : 'room.helpLine.change')}
        </Button>
      </div>
    </SheetPart>
  );
}
