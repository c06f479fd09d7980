import { LANGUAGES } from '@ronda/shared/language';
import { Button } from '../look/Button.tsx';
import { useWords } from '../text/words.ts';
import { OWN_NAMES } from './language.ts';
import { useLanguage } from './use-language.ts';

/**
 * On every page before and after the room, one press away. What is chosen here goes with the tab: it stays on
 * the device only of whoever enters, and has not said that the device is shared.
 */
export function ChooseLanguage() {
  const { t } = useWords();
  const { chosen, choose, trouble } = useLanguage('tab');
  return (
    <>
      <div className="languages" role="group" aria-label={t('language.choose')}>
        {LANGUAGES.map((language) => (
          <Button
            key={language}
            kind="quiet"
            lang={language}
            aria-pressed={language === chosen}
            onPress={() => choose(language)}
          >
            {OWN_NAMES[language]}
          </Button>
        ))}
      </div>
      {trouble !== null && (
        <p className="page-trouble" role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}
