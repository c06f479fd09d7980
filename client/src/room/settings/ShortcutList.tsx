import { useState } from 'react';
import { announce } from '../../look/announcer.ts';
import { Button } from '../../look/Button.tsx';
import { Tick } from '../../look/Tick.tsx';
import { useWords } from '../../text/words.ts';
import type { ShortcutAction } from '../shortcuts/actions.ts';
import { SHORTCUT_ACTIONS } from '../shortcuts/actions.ts';
import type { Chord } from '../shortcuts/chord.ts';
import { chordInWords } from '../shortcuts/chord.ts';
import type { KeyRefusal } from '../shortcuts/keys.ts';
import { chooseKey, keyOf } from '../shortcuts/keys.ts';
import { ChangeKey } from './ChangeKey.tsx';
import { prefer, usePreferences } from './kept.ts';

interface Refused {
  readonly action: ShortcutAction;
  readonly words: string;
}

/** Every shortcut with its key, to be turned on and changed. */
export function ShortcutList() {
  const { t } = useWords();
  const { shortcutsOn, exitByShift, keys } = usePreferences();
  const [refused, setRefused] = useState<Refused | null>(null);

  const whyNot = (why: KeyRefusal, key: string) => {
    switch (why.because) {
      case 'page':
        return t('preferences.refusedPage', { key });
      case 'browser':
        return t('preferences.refusedBrowser', { key });
      case 'taken':
        return t('preferences.refusedTaken', { key, action: t(`settings.action.${why.by}`) });
    }
  };
  const choose = (action: ShortcutAction, chord: Chord) => {
    const choice = chooseKey(keys, action, chord);
    const key = chordInWords(chord);
    if (!choice.ok) return setRefused({ action, words: whyNot(choice.why, key) });
    setRefused(null);
    prefer({ keys: choice.chosen });
    announce(t('preferences.changed', { action: t(`settings.action.${action}`), key }));
  };
  const reset = () => {
    setRefused(null);
    prefer({ keys: {} });
    announce(t('preferences.resetDone'));
  };

  return (
    <>
      <Tick
        flat
        label={t('preferences.use')}
        hint={t('preferences.useHint')}
        on={shortcutsOn}
        onTurned={(on) => prefer({ shortcutsOn: on })}
      />
      <Tick
        flat
        label={t('preferences.exitByShift')}
        hint={t('preferences.exitByShiftHint')}
        on={exitByShift}
        onTurned={(on) => prefer({ exitByShift: on })}
      />
      <ul className="shortcuts" aria-label={t('preferences.shortcuts')}>
        {SHORTCUT_ACTIONS.map((action) => {
          const key = keyOf(action, keys);
          return (
            <li key={action}>
              <div className="settings-row">
                <span>{t(`settings.action.${action}`)}</span>
                {key === undefined ? (
                  <span className="quiet-words">{t('preferences.noKey')}</span>
                ) : (
                  <kbd>{chordInWords(key)}</kbd>
                )}
                <ChangeKey
                  action={t(`settings.action.${action}`)}
                  onKey={(chord) => choose(action, chord)}
                />
              </div>
              {refused?.action === action && (
                <p className="field-error" role="alert">
                  {refused.words}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <div className="dialog-actions">
        <Button
          why={Object.keys(keys).length === 0 ? t('preferences.usualAlready') : undefined}
          onPress={reset}
        >
          {t('preferences.reset')}
        </Button>
      </div>
    </>
  );
}
