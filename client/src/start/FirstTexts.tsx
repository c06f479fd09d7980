import type { ReadyAgreement } from '../group/ready-agreements.ts';
import { READY_AGREEMENTS } from '../group/ready-agreements.ts';
import { Choice } from '../look/Choice.tsx';
import { Field } from '../look/Field.tsx';
import { useWords } from '../text/words.ts';

/** What a group may begin with, as it is being chosen. */
export interface FirstTextsDraft {
  readonly agreements: readonly ReadyAgreement[];
  readonly helpLine: string;
}

export const NO_FIRST_TEXTS: FirstTextsDraft = { agreements: [], helpLine: '' };

interface FirstTextsProps {
  readonly draft: FirstTextsDraft;
  readonly onDraft: (draft: FirstTextsDraft) => void;
  /** What is wrong with the help line. */
  readonly error: string | undefined;
}

/** Agreements to begin with, and a help line. None is chosen for a group beforehand: they are its own. */
export function FirstTexts({ draft, onDraft, error }: FirstTextsProps) {
  const { t } = useWords();
  return (
    <details className="page-part first-texts" open={error === undefined ? undefined : true}>
      <summary>{t('start.firstTexts')}</summary>
      <div className="page-part">
        <Choice<ReadyAgreement>
          legend={t('start.agreements')}
          options={READY_AGREEMENTS.map((value) => ({ value, label: t(`agreements.${value}`) }))}
          chosen={draft.agreements}
          several
          onChosen={(agreements) => onDraft({ ...draft, agreements })}
        />
        <p className="field-hint">{t('start.agreementsHint')}</p>
        <Field
          label={t('start.helpLine')}
          hint={t('start.helpLineHint')}
          error={error}
          value={draft.helpLine}
          onValue={(helpLine) => onDraft({ ...draft, helpLine })}
        />
      </div>
    </details>
  );
}
