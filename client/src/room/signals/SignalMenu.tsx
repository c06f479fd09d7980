import type { Signal } from '@ronda/shared/wire/protocol';
import { SIGNALS } from '@ronda/shared/wire/protocol';
import { useId, useRef, useState } from 'react';
import { useWords } from '../../text/words.ts';
import { announce } from '../../look/announcer.ts';
import { Button } from '../../look/Button.tsx';
import { Icon } from '../../look/Icon.tsx';
import { useHere } from '../here.tsx';
import './signals.css';

/** F11: what interrupts nobody, a press away from wherever one is. */
export function SignalMenu() {
  const { meeting, whyUnsent, refuse } = useHere();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useId();
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const give = async (signal: Signal) => {
    close();
    refuse(null);
    const answer = await meeting.signal(signal);
    const words = t(`signals.signal.${signal}`);
    if (answer.ok) announce(t('signals.passedOn', { signal: words }));
    else refuse(t(`refusal.${answer.refusal.code}`));
  };
  return (
    <div
      className="signal-menu"
      // It only hears what happens on the buttons in it.
      role="presentation"
      onBlur={({ currentTarget, relatedTarget }) => {
        // A press on the page itself has no such target; it is no reason to close what is being read.
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) close();
      }}
    >
      <Button
        ref={opener}
        kind="quiet"
        why={whyUnsent}
        aria-expanded={open}
        aria-controls={open ? menu : undefined}
        onPress={() => setOpen(!open)}
      >
        <Icon name="signal" />
        {t('signals.open')}
      </Button>
      {open && (
        <div className="signal-choice" id={menu} role="group" aria-label={t('signals.label')}>
          {SIGNALS.map((signal) => (
            <Button key={signal} onPress={() => void give(signal)}>
              {t(`signals.signal.${signal}`)}
            </Button>
          ))}
          <p className="signal-hint">{t('signals.hint')}</p>
        </div>
      )}
    </div>
  );
}
