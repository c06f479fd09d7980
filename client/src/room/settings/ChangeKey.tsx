import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { announce } from '../../look/announcer.ts';
import { Button } from '../../look/Button.tsx';
import { useWords } from '../../text/words.ts';
import type { Chord } from '../shortcuts/chord.ts';
import { chordOf } from '../shortcuts/chord.ts';

interface ChangeKeyProps {
  /** What the key is for, in words. */
  readonly action: string;
  readonly onKey: (chord: Chord) => void;
}

/** Waits for one key after it was pressed. Escape, and going elsewhere, leave all as it was. */
export function ChangeKey({ action, onKey }: ChangeKeyProps) {
  const { t } = useWords();
  const [waits, setWaits] = useState(false);

  const pressed = (event: KeyboardEvent) => {
    if (!waits || event.key === 'Tab') return;
    const chord = chordOf(event.nativeEvent);
    if (chord === null || event.nativeEvent.isComposing) return;
    // Neither a shortcut, nor a press of this button, nor the end of the dialog.
    event.preventDefault();
    if (event.repeat) return;
    setWaits(false);
    if (event.key !== 'Escape') onKey(chord);
  };
  return (
    <Button
      aria-label={t('preferences.changeWhich', { action })}
      aria-pressed={waits}
      className={waits ? 'button-chosen' : ''}
      onPress={() => {
        setWaits(!waits);
        if (!waits) announce(t('preferences.pressWhich', { action }), 'now');
      }}
      onKeyDown={pressed}
      onBlur={() => setWaits(false)}
    >
      {t(waits ? 'preferences.press' : 'preferences.change')}
    </Button>
  );
}
