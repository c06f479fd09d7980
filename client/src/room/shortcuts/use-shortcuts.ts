import { useEffect, useLayoutEffect, useRef } from 'react';
import { useWords } from '../../text/words.ts';
import type { Here } from '../here.tsx';
import { usePreferences } from '../settings/kept.ts';
import type { ShortcutAction } from './actions.ts';
import { chordOf } from './chord.ts';
import { dialogInFront, isFree, isInFront, isNear } from './focus.ts';
import { actionsByKey } from './keys.ts';
import { meantOf } from './meant.ts';
import { ownersOf } from './owners.ts';
import { tellWhenTurned } from './tell-turned.ts';
import { whyNothing } from './why-nothing.ts';

/** Hears the keys of the room, once they are wanted. */
export function useShortcuts(here: Here): void {
  const { t } = useWords();
  const { shortcutsOn, keys } = usePreferences();
  const latest = useRef(here);
  // Before the screen is painted: what stands there is what a key says.
  useLayoutEffect(() => {
    latest.current = here;
  });
  useEffect(() => {
    if (!shortcutsOn) return;
    const byKey = actionsByKey(keys);

    /** Nothing is done silently: what cannot be done now is said, and why. */
    const fire = (action: ShortcutAction, dialog: Element | null): boolean => {
      const owners = ownersOf(action)
        .map((owner) => ({
          ...owner,
          button: owner.element?.() ?? null,
          waits: owner.waits ?? true,
        }))
        .filter(({ button }) => isInFront(button, dialog));
      // A dialog has the keys of what stands in it, and no others.
      if (dialog !== null && owners.length === 0) return false;
      const meant = meantOf(owners.map((owner) => ({ ...owner, near: isNear(owner.button) })));
      const { current } = latest;
      if (meant === 'none') current.refuse(whyNothing(action, current, t));
      else if (meant === 'several') current.refuse(t('settings.several'));
      else if (meant.why !== undefined) current.refuse(meant.why);
      else {
        current.refuse(null);
        if (action === 'microphone' || action === 'camera')
          tellWhenTurned(action, current.media, t);
        meant.press();
      }
      return true;
    };
    const pressed = (event: KeyboardEvent) => {
      if (!isFree(event)) return;
      const action = byKey.get(chordOf(event) ?? '');
      if (action !== undefined && fire(action, dialogInFront())) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [shortcutsOn, keys, t]);
}
