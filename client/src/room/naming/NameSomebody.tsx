import type { SeatId } from '@ronda/shared/ids';
import { mayPassOn } from '@ronda/shared/room/may';
import { useState } from 'react';
import { announce } from '../../look/announcer.ts';
import { Button } from '../../look/Button.tsx';
import { Icon } from '../../look/Icon.tsx';
import { loadedApart } from '../../page/ahead.tsx';
import type { Mine } from '../../telling/mine.ts';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';

const { Part: NameDialog, loadAhead } = loadedApart(
  async () => (await import('./NameDialog.tsx')).NameDialog,
);

interface NameSomebodyProps {
  readonly seat: SeatId;
  readonly mine: Mine;
}

/** H6: anyone may offer somebody who came by phone a better name. Nothing where it is not theirs to offer. */
export function NameSomebody({ seat, mine }: NameSomebodyProps) {
  const { room, me, nameOf, whyUnsent, refuse } = useHere();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  /** How they were called when they were asked: with another name that is answered. */
  const [askedAs, setAskedAs] = useState<string | null>(null);
  const name = nameOf(seat);
  if (!open && !mayPassOn(room, me, { nameFor: seat }).may) return null;
  const show = () => {
    // What cannot be loaded must not take the room with it.
    loadAhead().then(
      () => setOpen(true),
      () => refuse(t('naming.cannot')),
    );
  };
  const asked = () => {
    setOpen(false);
    setAskedAs(name);
    announce(t('naming.asked', { name }));
  };
  return (
    <>
      <div className="person-below">
        <Button
          kind="quiet"
          why={whyUnsent}
          aria-haspopup="dialog"
          aria-label={t('naming.openFor', { name })}
          onPress={show}
        >
          <Icon name="write" />
          {t('naming.open')}
        </Button>
      </div>
      {askedAs === name && <p className="person-state">{t('naming.asked', { name })}</p>}
      {open && (
        <NameDialog seat={seat} mine={mine} onAsked={asked} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
