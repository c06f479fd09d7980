import { useLayoutEffect, useRef } from 'react';
import { usePreferences } from '../settings/kept.ts';
import type { ShortcutAction } from './actions.ts';
import { chordInWords } from './chord.ts';
import { keyOf } from './keys.ts';
import type { Owner } from './owners.ts';
import { own } from './owners.ts';

/**
 * Makes the action's key do this, for as long as it is on the screen. Answers the key, in words, for
 * `aria-keyshortcuts`; undefined while shortcuts are off.
 */
export function useShortcut(action: ShortcutAction, owner: Owner): string | undefined {
  const latest = useRef(owner);
  // Both before the screen is painted: else a key could still answer the only proposal that was there before.
  useLayoutEffect(() => {
    latest.current = owner;
  });
  useLayoutEffect(() => own(action, () => latest.current), [action]);
  const { shortcutsOn, keys } = usePreferences();
  const key = shortcutsOn ? keyOf(action, keys) : undefined;
  return key === undefined ? undefined : chordInWords(key);
}
