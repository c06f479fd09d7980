import { useWords } from '../../text/words.ts';
import { Tick } from '../../look/Tick.tsx';
import { prefer, usePreferences } from './kept.ts';

/** Signals come often and ask for nothing, so whoever follows by ear may do without them. */
export function SignalsChoice() {
  const { t } = useWords();
  const { announceSignals } = usePreferences();
  return (
    <section className="settings-part">
      <h3>{t('preferences.announcements')}</h3>
      <Tick
        flat
        label={t('preferences.announceSignals')}
        hint={t('preferences.announceSignalsHint')}
        on={announceSignals}
        onTurned={(on) => prefer({ announceSignals: on })}
      />
    </section>
  );
}
