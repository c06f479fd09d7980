import { useState } from 'react';
import { Button } from '../../look/Button.tsx';
import { loadedApart } from '../../page/ahead.tsx';
import type { Mine } from '../../telling/mine.ts';
import { loadWords } from '../../text/catalogue.ts';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';

const { Part: CompareDialog, loadAhead } = loadedApart(async () => {
  const [{ CompareDialog: Dialog }] = await Promise.all([
    import('./CompareDialog.tsx'),
    loadWords('compare'),
  ]);
  return Dialog;
});

/** K5: the way to the words that members read to each other. */
export function Compare({ mine }: { readonly mine: Mine }) {
  const { refuse } = useHere();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const show = () => {
    // What cannot be loaded must not take the room with it.
    loadAhead().then(
      () => setOpen(true),
      () => refuse(t('naming.cannot')),
    );
  };
  return (
    <>
      <Button kind="plain" aria-haspopup="dialog" onPress={show}>
        {t('room.people.compare')}
      </Button>
      {open && <CompareDialog mine={mine} onClose={() => setOpen(false)} />}
    </>
  );
}
