import { useRef, useState } from 'react';
import { Button } from '../../look/Button.tsx';
import { useWords } from '../../text/words.ts';
import type { Mine } from '../../telling/mine.ts';
import { RoomDialog } from '../RoomDialog.tsx';
import { chordInWords } from '../shortcuts/chord.ts';
import { keyOf } from '../shortcuts/keys.ts';
import { usePreferences } from './kept.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import './settings.css';
import { ShortcutList } from './ShortcutList.tsx';
import { SignalsChoice } from './SignalsChoice.tsx';
import { SoundsChoice } from './SoundsChoice.tsx';

export type SettingsPage = 'settings' | 'shortcuts';

interface SettingsProps {
  readonly first: SettingsPage;
  readonly mine: Mine;
  readonly onClose: () => void;
}

/** What each person sets for themselves, on their own device. */
export function Settings({ first, mine, onClose }: SettingsProps) {
  const { t } = useWords();
  const [page, setPage] = useState(first);
  const place = useRef<HTMLDivElement>(null);
  const turnTo = (next: SettingsPage) => {
    setPage(next);
    // What takes a page's place is read from its top.
    place.current?.closest('dialog')?.querySelector('h2')?.focus();
  };
  return (
    <RoomDialog
      title={t(page === 'settings' ? 'preferences.title' : 'preferences.shortcuts')}
      mine={mine}
      onClose={onClose}
    >
      <div className="settings" ref={place}>
        {page === 'settings' ? (
          <>
            <p className="quiet-words">{t('preferences.own')}</p>
            <LanguageChoice />
            <SoundsChoice />
            <ShortcutsInShort onList={() => turnTo('shortcuts')} />
            <SignalsChoice />
          </>
        ) : (
          <>
            <ShortcutList />
            <div className="dialog-actions">
              <Button onPress={() => turnTo('settings')}>{t('preferences.back')}</Button>
            </div>
          </>
        )}
      </div>
    </RoomDialog>
  );
}

function ShortcutsInShort({ onList }: { readonly onList: () => void }) {
  const { t } = useWords();
  const { shortcutsOn, keys } = usePreferences();
  const help = keyOf('help', keys);
  const on =
    help === undefined
      ? t('preferences.shortcutsOnKeyless')
      : t('preferences.shortcutsOn', { key: chordInWords(help) });
  return (
    <section className="settings-part">
      <h3>{t('preferences.shortcuts')}</h3>
      <p className="quiet-words">{shortcutsOn ? on : t('preferences.shortcutsOff')}</p>
      <div>
        <Button onPress={onList}>{t('preferences.list')}</Button>
      </div>
    </section>
  );
}
