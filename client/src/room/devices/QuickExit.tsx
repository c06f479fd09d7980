import { useEffect, useId, useRef } from 'react';
import { Icon } from '../../look/Icon.tsx';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import { usePreferences } from '../settings/kept.ts';
import { useReserved } from '../use-reserved.ts';
import { KeyButton } from '../shortcuts/KeyButton.tsx';
import { exitQuickly } from './quick-exit.ts';
import { countKey, isThrice, NO_SHIFTS } from './thrice.ts';

/** In a corner of the room, always there; for whoever wants it by Shift three times, also while a dialog is open. */
export function QuickExit() {
  const { media, meeting } = useHere();
  const { exitByShift } = usePreferences();
  const corner = useRef<HTMLDivElement>(null);
  useReserved(corner, '--exit-width');
  useEffect(() => {
    if (!exitByShift) return;
    let shifts = NO_SHIFTS;
    const pressed = (event: KeyboardEvent) => {
      shifts = countKey(shifts, event, event.timeStamp);
      if (isThrice(shifts)) exitQuickly({ media, meeting });
    };
    // Before anything else makes something of the key.
    addEventListener('keydown', pressed, { capture: true });
    return () => removeEventListener('keydown', pressed, { capture: true });
  }, [exitByShift, media, meeting]);
  return (
    <div className="quick-exit" ref={corner}>
      <ExitButton />
    </div>
  );
}

/** The control by itself, which says what it does before it is pressed. */
export function ExitButton() {
  const { media, meeting } = useHere();
  const { t } = useWords();
  const what = useId();
  return (
    <div className="exit-held">
      <KeyButton
        does="quickExit"
        aria-describedby={what}
        onPress={() => exitQuickly({ media, meeting })}
      >
        <Icon name="exit" />
        {t('media.exit.do')}
      </KeyButton>
      <span className="button-why" id={what} role="tooltip">
        {t('media.exit.what')}
      </span>
    </div>
  );
}
