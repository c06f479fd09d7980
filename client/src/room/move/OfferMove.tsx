import type { GroupCard } from '@ronda/shared/wire/protocol';
import { useState } from 'react';
import { loadedApart } from '../../page/ahead.tsx';
import { useWords } from '../../text/words.ts';
import { Button } from '../../look/Button.tsx';
import { useHere } from '../here.tsx';
import type { Mine } from '../../telling/mine.ts';

const { Part: MoveDialog, loadAhead } = loadedApart(
  async () => (await import('./MoveDialog.tsx')).MoveDialog,
);

interface OfferMoveProps {
  readonly group: GroupCard | undefined;
  readonly mine: Mine;
}

/** D10: anyone may offer some of those present to go on elsewhere. */
export function OfferMove({ group, mine }: OfferMoveProps) {
  const { whyUnsent, refuse } = useHere();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const show = () => {
    // What cannot be loaded must not take the room with it.
    loadAhead().then(
      () => setOpen(true),
      () => refuse(t('move.cannot')),
    );
  };
  return (
    <>
      <Button why={whyUnsent} aria-haspopup="dialog" onPress={show}>
        {t('move.open')}
      </Button>
      {open && <MoveDialog group={group} mine={mine} onClose={() => setOpen(false)} />}
    </>
  );
}
