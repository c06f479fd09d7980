import type { ReactNode } from 'react';
import { Dialog } from '../look/Dialog.tsx';
import { useWords } from '../text/words.ts';
import { MainActions } from './bar/MainActions.tsx';
import { ExitButton } from './devices/QuickExit.tsx';
import type { Mine } from '../telling/mine.ts';

interface RoomDialogProps {
  readonly title: ReactNode;
  readonly mine: Mine;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the room. One's own turn is never hidden behind it. */
export function RoomDialog({ title, mine, onClose, children }: RoomDialogProps) {
  const { t } = useWords();
  return (
    // What stands in the corner of the room is behind the dialog.
    <Dialog title={title} close={t('room.close')} onClose={onClose} beside={<ExitButton />}>
      {(mine.kind === 'offer' || mine.kind === 'turn') && (
        <div className="dialog-call">
          <MainActions mine={mine} />
        </div>
      )}
      {children}
    </Dialog>
  );
}
