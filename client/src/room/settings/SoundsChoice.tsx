import { useId } from 'react';
import { Button } from '../../look/Button.tsx';
import { Icon } from '../../look/Icon.tsx';
import { Tick } from '../../look/Tick.tsx';
import { useWords } from '../../text/words.ts';
import { SOUNDS } from '../sounds/melodies.ts';
import { trySound } from '../sounds/sounds.ts';
import { prefer, usePreferences } from './kept.ts';

/** Each sound can be tried, and turned off by itself. */
export function SoundsChoice() {
  const { t } = useWords();
  const { silenced } = usePreferences();
  const hint = useId();
  return (
    <fieldset className="settings-part" aria-describedby={hint}>
      <legend className="settings-legend">{t('preferences.sounds')}</legend>
      <p className="quiet-words" id={hint}>
        {t('preferences.soundsHint')}
      </p>
      {SOUNDS.map((sound) => {
        const others = silenced.filter((one) => one !== sound);
        const name = t(`preferences.sound.${sound}`);
        return (
          <div className="settings-row" key={sound}>
            <Tick
              flat
              label={name}
              on={!silenced.includes(sound)}
              onTurned={(on) => prefer({ silenced: on ? others : [...others, sound] })}
            />
            <Button
              kind="quiet"
              aria-label={t('preferences.playWhich', { sound: name })}
              onPress={() => trySound(sound)}
            >
              <Icon name="hear" />
              {t('preferences.play')}
            </Button>
          </div>
        );
      })}
    </fieldset>
  );
}
