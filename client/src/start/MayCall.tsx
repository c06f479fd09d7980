import { useWords } from '../text/words.ts';

interface MayCallProps {
  readonly chosen: boolean;
  readonly onChosen: (chosen: boolean) => void;
}

/** D8: whether telephones may come in is the group's choice. Nobody makes it for them, so it is off at first. */
export function MayCall({ chosen, onChosen }: MayCallProps) {
  const { t } = useWords();
  return (
    <label className="choice-item">
      <input
        type="checkbox"
        checked={chosen}
        aria-describedby="may-call-hint"
        onChange={(event) => onChosen(event.target.checked)}
      />
      <span>{t('start.mayCall')}</span>
      <span className="choice-hint" id="may-call-hint">
        {t('start.mayCallHint')}
      </span>
    </label>
  );
}
