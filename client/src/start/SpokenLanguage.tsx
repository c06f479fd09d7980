import type { Language } from '@ronda/shared/language';
import { LANGUAGES } from '@ronda/shared/language';
import { Select } from '../look/Select.tsx';
import { OWN_NAMES } from '../page/language.ts';
import { useWords } from '../text/words.ts';

/** `other`: one that Ronda itself does not speak. */
export type Spoken = Language | 'other';

interface SpokenLanguageProps {
  readonly spoken: Spoken;
  readonly onSpoken: (spoken: Spoken) => void;
}

/** Which language the group speaks. Everyone reads Ronda in one of their own all the same. */
export function SpokenLanguage({ spoken, onSpoken }: SpokenLanguageProps) {
  const { t } = useWords();
  const ours = LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value] }));
  return (
    <Select<Spoken>
      label={t('start.spoken')}
      options={[...ours, { value: 'other', label: t('start.other') }]}
      value={spoken}
      onValue={onSpoken}
    />
  );
}
