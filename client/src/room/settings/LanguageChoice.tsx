import { LANGUAGES } from '@ronda/shared/language';
import { Choice } from '../../look/Choice.tsx';
import { OWN_NAMES } from '../../page/language.ts';
import { useLanguage } from '../../page/use-language.ts';
import { useWords } from '../../text/words.ts';
import { placeKept } from './kept.ts';

/** The same as on the pages before the room. What others hear and write stays in their languages. */
export function LanguageChoice() {
  const { t } = useWords();
  const { chosen, choose, trouble } = useLanguage(placeKept());
  return (
    <section className="settings-part">
      <Choice
        legend={t('language.choose')}
        options={LANGUAGES.map((language) => ({
          value: language,
          label: <span lang={language}>{OWN_NAMES[language]}</span>,
        }))}
        chosen={[chosen]}
        onChosen={([language]) => language !== undefined && choose(language)}
      />
      {trouble !== null && <p role="alert">{trouble}</p>}
    </section>
  );
}
