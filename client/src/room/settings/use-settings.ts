import { useState } from 'react';
import { useWords } from '../../text/words.ts';
import type { Here } from '../here.tsx';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { loadSettings } from './load.ts';
import type { SettingsPage } from './Settings.tsx';

interface AtHand {
  /** What is shown; null while it is closed. */
  readonly page: SettingsPage | null;
  readonly open: (page: SettingsPage) => void;
  readonly close: () => void;
}

/** The settings, by their button or by the key for help. */
export function useSettings({ refuse }: Here): AtHand {
  const { t } = useWords();
  const [page, setPage] = useState<SettingsPage | null>(null);
  const open = (wanted: SettingsPage) => {
    // What cannot be loaded must not take the room with it.
    loadSettings().then(
      () => setPage(wanted),
      () => refuse(t('settings.notLoaded')),
    );
  };
  useShortcut('help', { press: () => open('shortcuts') });
  return { page, open, close: () => setPage(null) };
}
