import { Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../look/Button.tsx';
import { Icon } from '../../look/Icon.tsx';
import { loadedApart } from '../../page/ahead.tsx';
import { useWords } from '../../text/words.ts';
import type { Mine } from '../../telling/mine.ts';

const { Part: DevicesDialog, loadAhead } = loadedApart(
  async () => (await import('./DevicesDialog.tsx')).DevicesDialog,
);

/** What cannot be loaded now is loaded by the press. */
const loadSoon = () => void loadAhead().catch(() => undefined);

/** The control that leads to *Sound and picture*. */
export function OpenDevices({ mine }: { readonly mine: Mine }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        kind="quiet"
        aria-haspopup="dialog"
        onFocus={loadSoon}
        onPointerEnter={loadSoon}
        onPress={() => setOpen(true)}
      >
        <Icon name="devices" />
        {t('media.settings.open')}
      </Button>
      {open &&
        // Beside the room, and not in the row of buttons, whose look it would take on.
        createPortal(
          <Suspense>
            <DevicesDialog mine={mine} onClose={() => setOpen(false)} />
          </Suspense>,
          document.body,
        )}
    </>
  );
}
