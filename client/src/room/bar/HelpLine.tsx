import { useState } from 'react';
import { Button } from '../../look/Button.tsx';
import { Icon } from '../../look/Icon.tsx';
import type { Mine } from '../../telling/mine.ts';
import { useWords } from '../../text/words.ts';
import { OwnText } from '../decisions/OwnText.tsx';
import { useHere } from '../here.tsx';
import { RoomDialog } from '../RoomDialog.tsx';

/** Whom one can turn to at any hour, one press away from anywhere in the room. Nothing where the group names nobody. */
export function HelpLine({ mine }: { readonly mine: Mine }) {
  const { helpLine } = useHere().room.lasting;
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  if (helpLine === undefined) return null;
  return (
    <>
      <Button kind="quiet" aria-haspopup="dialog" onPress={() => setOpen(true)}>
        <Icon name="help" />
        {t('room.helpLine.open')}
      </Button>
      {open && (
        <RoomDialog title={t('room.helpLine.title')} mine={mine} onClose={() => setOpen(false)}>
          <div className="help-line">
            <OwnText text={helpLine} />
          </div>
        </RoomDialog>
      )}
    </>
  );
}
